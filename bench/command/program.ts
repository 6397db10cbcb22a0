import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A server under measurement, as a process of its own. */
export interface Program {
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * As `npm start` starts the service: requests die young, and room for them, in megabytes, spares moving them about; one
 * thread that collects and compiles beside the program leaves the other cores to PostgreSQL.
 */
const asStarted = ['--max-semi-space-size=64', '--v8-pool-size=1'];

/** Starts a built program with these settings and waits until it says where it listens. @throws when it ends before */
export const startProgram = async (
  script: string,
  settings: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<Program> => {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [...asStarted, ...flags, script], {
    env: { PATH, HOME, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  let said = '';
  const address = await new Promise<string | undefined>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      const [found] = /http:\/\/[^/\s]+:\d+/.exec(said) ?? [];
      if (found) resolve(found);
    });
    void ended.then(() => resolve(undefined));
  });
  if (address) return { address, stop };
  throw new Error(`${script} ended before it listened`);
};

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresProcessesIn } from '../../src/event-store/embedded/processes';
import { eventually } from '../eventually';
import { type Client, clientFor } from './client';
import { storeFor } from './stores';

export type Environment = Readonly<Record<string, string>>;

/** How a program ended. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A program of ours, started as people start it. */
export interface Program {
  readonly pid: number;
  /** Everything it has written so far, to both streams. */
  output(): string;
  readonly ended: Promise<Ended>;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ended>;
}

/** The built service, in demo mode unless told otherwise. */
export interface Service extends Program {
  readonly base: string;
  readonly dataDir: string;
  /** A demo user. */
  as(user: string): Client;
  /** Whoever holds this token. */
  holding(token: string): Client;
  readonly anyone: Client;
  /** Freezes the demo clock. */
  clock(now: string): Promise<void>;
  stop(): Promise<Ended>;
  kill(): Promise<Ended>;
}

const programs = new Set<ChildProcess>();
const folders = new Set<string>();

const environmentFor = (settings: Environment): NodeJS.ProcessEnv => {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, ...settings };
};

/** Starts a built program in an environment of nothing but these settings. */
export const startProgram = (script: string, settings: Environment, args: readonly string[] = []): Program => {
  const child = spawn(process.execPath, [join(process.cwd(), 'dist', script), ...args], {
    env: environmentFor({ ...storeFor(settings), ...settings }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  programs.add(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const ended = once(child, 'close').then(([code, signal]): Ended => {
    programs.delete(child);
    return { code, signal };
  });
  return {
    pid: child.pid ?? 0,
    output: () => said,
    ended,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
};

/** A directory that is removed after the last test of the file. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'grievance-e2e-'));
  folders.add(folder);
  return folder;
};

/** The PostgreSQL processes that work in the embedded server of a data directory. */
export const postgresIn = (dataDir: string): readonly number[] => {
  const cluster = join(dataDir, 'postgres', 'cluster');
  return existsSync(cluster) ? postgresProcessesIn(realpathSync(cluster)) : [];
};

const readyLine = /(http:\/\/\S+:\d+)\/api\/docs/;

/** The address the program says it is at. @throws when it ends before it is ready, with what it said */
const addressOf = async ({ output, ended }: Program): Promise<string> => {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  await eventually(() => over || readyLine.test(output()), Boolean, output);
  const [, base] = readyLine.exec(output()) ?? [];
  if (base) return base;
  throw new Error(`The service did not get ready:\n${output()}`);
};

/** Starts the built service on a free port, with its own data directory unless one is given, and waits until it is ready. */
export const startService = async (
  options: { readonly dataDir?: string; readonly env?: Environment } = {},
): Promise<Service> => {
  const dataDir = options.dataDir ?? join(temporaryFolder(), 'data');
  const program = startProgram('src/main.js', { PORT: '0', DATA_DIR: dataDir, ...options.env });
  const base = await addressOf(program);
  const anyone = clientFor(base, async () => ({}));
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (user: string): Promise<string> => {
    const token = tokens.get(user) ?? anyone.post('/demo/tokens', { user }).then(({ body }) => body.token);
    tokens.set(user, token);
    return token;
  };
  const holding = (token: Promise<string>) => clientFor(base, async () => ({ authorization: `Bearer ${await token}` }));
  return {
    ...program,
    base,
    dataDir,
    anyone,
    as: (user) => holding(tokenOf(user)),
    holding: (token) => holding(Promise.resolve(token)),
    clock: async (now) => {
      expect((await anyone.put('/demo/clock', { now })).status).toBe(200);
    },
    stop: () => program.end('SIGTERM'),
    kill: () => program.end('SIGKILL'),
  };
};

/** Waits until no PostgreSQL process of a data directory is left. */
export const leavesNoPostgres = async (dataDir: string): Promise<void> => {
  await eventually(
    () => postgresIn(dataDir),
    (left) => left.length === 0,
  );
};

/** Ends what a test file started and did not end itself, and sees that nothing of it stays behind. */
afterAll(async () => {
  const running = [...programs].map((child) => {
    child.kill('SIGTERM');
    return once(child, 'close');
  });
  await Promise.all(running);
  for (const folder of folders) {
    await leavesNoPostgres(join(folder, 'data'));
    rmSync(folder, { recursive: true, force: true });
  }
  folders.clear();
});

process.once('exit', () => {
  for (const child of programs) child.kill('SIGKILL');
});

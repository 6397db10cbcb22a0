import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layout } from './layout';
import type { Programs } from './platform-package';
import type { Identity } from './unprivileged';

/** The data directory was written by a PostgreSQL whose files this one cannot read. */
export class WrongPostgresVersion extends Error {}

/** What the programs are run with. */
export interface Running {
  readonly programs: Programs;
  readonly identity: Identity;
  readonly env: NodeJS.ProcessEnv;
}

/** Makes the database cluster on first use, whole or not at all, with a password of its own. */
export const prepareCluster = async (dataDir: string, running: Running): Promise<{ password: string }> => {
  const { cluster, unfinished, password } = layout(dataDir);
  if (!existsSync(cluster)) {
    rmSync(unfinished, { recursive: true, force: true });
    writePassword(password, running.identity);
    await initdb(unfinished, password, running);
    renameSync(unfinished, cluster);
  }
  await refuseOtherVersion(cluster, running);
  return { password: readFileSync(password, 'utf8').trim() };
};

const writePassword = (file: string, { owner }: Identity): void => {
  writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  if (owner) chownSync(file, owner.uid, owner.gid);
};

// The builtin C.UTF-8 sorts by code point on every machine, whatever its C library or ICU thinks of languages.
const initdb = async (cluster: string, password: string, running: Running): Promise<void> => {
  const sorting = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${password}`];
  await run(running.programs.initdb, ['-D', cluster, ...sorting, ...access], running);
};

const refuseOtherVersion = async (cluster: string, running: Running): Promise<void> => {
  const written = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  const program = /(\d+)\./.exec(await run(running.programs.postgres, ['--version'], running))?.[1];
  if (written === program) return;
  throw new WrongPostgresVersion(
    `${cluster} was written by PostgreSQL ${written}, and the embedded one is ${program}: ` +
      `dump it with a PostgreSQL ${written} and restore it into a new data directory`,
  );
};

const run = (program: string, args: readonly string[], { identity, env }: Running): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(...identity.command(program, args), {
      ...identity.options,
      env,
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (cause) => reject(new Error(`${program} could not be started as ${identity.name}`, { cause })));
    child.on('close', (code) =>
      code === 0
        ? resolve(output)
        : reject(new Error(`${program} as ${identity.name} ended with ${code}: ${output.trim()}`)),
    );
  });

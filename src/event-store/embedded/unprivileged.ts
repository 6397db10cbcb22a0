import { type SpawnOptions, spawnSync } from 'node:child_process';
import { chownSync, existsSync, lstatSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { layout } from './layout';

/** A way to run a program without the rights of root, since PostgreSQL refuses to run with them. */
export interface Identity {
  /** Who it is, for the log. */
  readonly name: string;
  readonly command: (program: string, args: readonly string[]) => [string, readonly string[]];
  readonly options: Pick<SpawnOptions, 'uid' | 'gid'>;
  /** Who must own the data directory. */
  readonly owner?: { readonly uid: number; readonly gid: number };
}

const plain = (program: string, args: readonly string[]): [string, readonly string[]] => [program, args];

const ourselves: Identity = { name: 'the user of this process', command: plain, options: {} };

const as = (uid: number, gid: number): Identity => ({
  name: `user ${uid}`,
  command: plain,
  options: { uid, gid },
  owner: { uid, gid },
});

// Root outside and an ordinary user inside: files stay root's, so it also works below folders only root may enter.
const inUserNamespace = (uid: number, gid: number): Identity => ({
  name: `user ${uid} in a namespace of its own`,
  command: (program, args) => ['unshare', ['--user', `--map-user=${uid}`, `--map-group=${gid}`, program, ...args]],
  options: {},
  owner: { uid: 0, gid: 0 },
});

/**
 * Chooses how to run the PostgreSQL programs on a data directory, and hands the directory to that identity.
 * Whoever owns it already comes first, so that a directory does not change hands without need.
 */
export const unprivileged = (dataDir: string, program: string, env: NodeJS.ProcessEnv): Identity => {
  if (process.getuid?.() !== 0) return ourselves;
  const { cluster } = layout(dataDir);
  const { uid, gid } = statSync(existsSync(cluster) ? cluster : dataDir);
  const [nobody, nogroup] = [idOf('-u'), idOf('-g')];
  const namespace = inUserNamespace(nobody, nogroup);
  const identities = uid === 0 ? [as(nobody, nogroup), namespace] : [as(uid, gid), namespace];
  if (uid === 0 && existsSync(cluster)) identities.reverse();
  for (const identity of identities) {
    if (identity.owner) give(dataDir, identity.owner);
    if (canRun(identity, program, env, dataDir)) return identity;
  }
  throw new Error(
    `PostgreSQL does not run as root, and neither user ${nobody} nor a user namespace can work in ${dataDir}: ` +
      'run the service as an ordinary user, or place the data where every user may enter the folders above it',
  );
};

const idOf = (flag: '-u' | '-g'): number => {
  const { stdout } = spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' });
  return Number.parseInt(stdout, 10) || 65_534;
};

const give = (path: string, owner: { uid: number; gid: number }): void => {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) return;
  if (found.uid !== owner.uid || found.gid !== owner.gid) chownSync(path, owner.uid, owner.gid);
  if (found.isDirectory()) for (const name of readdirSync(path)) give(join(path, name), owner);
};

const canRun = ({ command, options }: Identity, program: string, env: NodeJS.ProcessEnv, dataDir: string): boolean => {
  const test = 'test -w "$1" && test -x "$1" && exec "$2" --version';
  const [first, args] = command('/bin/sh', ['-c', test, 'sh', dataDir, program]);
  return spawnSync(first, args, { ...options, env, cwd: '/', stdio: 'ignore' }).status === 0;
};

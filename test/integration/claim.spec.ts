import { Client } from 'pg';
import { Claim } from '../../src/ownership/claim';
import { keysOf } from '../../src/ownership/locks';
import { eventually } from '../eventually';
import { onServer, startPostgres, type TestPostgres } from '../start-postgres';

describe('a claim', () => {
  let postgres: TestPostgres;
  let connectionString: string;
  beforeAll(async () => {
    postgres = await startPostgres();
    connectionString = await postgres.createDatabase();
    await onServer(connectionString, 'create table written (by text)');
  });
  afterAll(() => postgres.stop());

  /** An owner that took its claim, began to write, and hangs: its connection stays open and says nothing more. */
  const hanging = async (name: string): Promise<Client> => {
    const client = new Client({ connectionString });
    client.on('error', () => undefined);
    await client.connect();
    await client.query(`select pg_advisory_lock(${keysOf('owner of', '$1')})`, [name]);
    await client.query('begin');
    await client.query(`insert into written values ('hanging')`);
    return client;
  };

  it('passes on when its owner lets it go or loses the connection', async () => {
    const [one, other] = (await Promise.all([1, 2].map(() => Claim.open({ connectionString }, 'x')))) as [Claim, Claim];
    expect(await one.held()).toBe(true);
    expect(await other.held()).toBe(false);
    await one.release();
    await eventually(() => other.held());
    const third = await Claim.open({ connectionString }, 'x');
    await onServer(connectionString, `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory'`);
    await eventually(() => other.over.aborted);
    await eventually(() => third.held());
    await third.release();
  });

  it('is taken from an owner that hangs within a transaction, which keeps nothing; one that only has nothing to do stays', async () => {
    const hung = await hanging('hung');
    const idle = await Claim.open({ connectionString }, 'idle');
    expect(await idle.held()).toBe(true);
    const [next, waiting] = (await Promise.all(
      ['hung', 'idle'].map((name) => Claim.open({ connectionString }, name)),
    )) as [Claim, Claim];
    await eventually(async () => {
      expect(await waiting.held()).toBe(false);
      return next.held();
    });
    await expect(hung.query('commit')).rejects.toThrow();
    expect(await onServer(connectionString, 'select by from written')).toEqual([]);
    expect([idle.over.aborted, next.over.aborted]).toEqual([false, false]);
    await Promise.all([idle, next, waiting].map((each) => each.release()));
  });
});

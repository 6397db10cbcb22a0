import { noStream, WrongExpectedRevision } from '../../src/event-store/event-store';
import { PostgresEventStore } from '../../src/event-store/postgres/postgres-event-store';
import { startPostgres, type TestPostgres } from '../start-postgres';
import { appendTo, event, newStream } from './events-for-contract';

let postgres: TestPostgres;
let store: PostgresEventStore;
beforeAll(async () => {
  postgres = await startPostgres();
  const connectionString = await postgres.createDatabase();
  store = await PostgresEventStore.open({ connection: { connectionString }, inOrder: true });
});
afterAll(async () => {
  await store.close();
  await postgres.stop();
});

describe('appends that are stored in the order of their turn', () => {
  it('may be several to one stream, and others between them', async () => {
    const [one, other] = [newStream(), newStream()];
    const appends = [
      ...[appendTo(one, noStream), appendTo(other, noStream, event(), event()), appendTo(one, 0)],
      ...[appendTo(other, 1), appendTo(one, 1)],
    ];
    const appended = await Promise.all(appends.map((append) => store.append(append)));
    expect(appended.map(({ revision }) => revision)).toEqual([0, 1, 1, 2, 2]);
    const positions = appended.map(({ position }) => position);
    expect(positions).toEqual([...positions].sort());
    const stored = [...(await store.read(one)), ...(await store.read(other))];
    stored.sort((a, b) => (a.position < b.position ? -1 : 1));
    expect(stored.map(({ id }) => id)).toEqual(appends.flatMap(({ events }) => events.map(({ id }) => id)));
  });

  it('go on where some of them were stored before', async () => {
    const stream = newStream();
    const [first, second] = [appendTo(stream, noStream), appendTo(stream, 0)];
    const before = await store.append(first);
    const again = await Promise.all([first, second].map((append) => store.append(append)));
    expect(again[0]).toMatchObject({ revision: before.revision, position: before.position });
    expect(again[1]?.revision).toBe(1);
    expect((await store.read(stream)).map(({ id }) => id)).toEqual([first, second].map(({ events }) => events[0]?.id));
  });

  it('fail each for itself', async () => {
    const stream = newStream();
    const [first, rival, next] = [appendTo(stream, noStream), appendTo(stream, noStream), appendTo(stream, 0)];
    const [one, other, third] = await Promise.allSettled([first, rival, next].map((append) => store.append(append)));
    expect([one?.status, third?.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(other).toMatchObject({ status: 'rejected', reason: expect.any(WrongExpectedRevision) });
    expect(await store.read(stream)).toHaveLength(2);
  });
});

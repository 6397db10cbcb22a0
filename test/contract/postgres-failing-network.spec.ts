import { noStream, StoreUnavailable } from '../../src/event-store/event-store';
import { PostgresEventStore } from '../../src/event-store/postgres/postgres-event-store';
import { eventually } from '../eventually';
import { startPostgres, type TestPostgres } from '../start-postgres';
import { appendOne, appendTo, event, Follower, newStream } from './events-for-contract';
import { FailingNetwork } from './failing-network';

const openOn = (connectionString: string, appendDeadline?: number) =>
  PostgresEventStore.open({ connection: { connectionString }, appendDeadline });

describe('PostgreSQL as event store behind a network that fails', () => {
  let postgres: TestPostgres;
  let store: PostgresEventStore;
  let network: FailingNetwork;
  /** Behind the network: one that gives up soon, and one that waits for what the network does next. */
  let hasty: PostgresEventStore;
  let patient: PostgresEventStore;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());
  beforeEach(async () => {
    const url = await postgres.createDatabase();
    store = await openOn(url);
    network = await FailingNetwork.before(url);
    hasty = await openOn(network.url, 2_500);
    patient = await openOn(network.url, 60_000);
  });
  afterEach(async () => {
    await Promise.all([hasty.close(), patient.close(), store.close()]);
    await network.close();
  });

  it('is unavailable within the deadline when connections are refused, and answers again afterwards', async () => {
    await network.refuse();
    await expect(hasty.append(appendTo(newStream(), noStream))).rejects.toThrow(StoreUnavailable);
    await expect(hasty.read(newStream())).rejects.toThrow(StoreUnavailable);
    await expect(hasty.ping()).rejects.toThrow(StoreUnavailable);
    await expect(openOn(network.url)).rejects.toThrow(StoreUnavailable);
    await network.restore();
    await appendOne(patient);
    await hasty.ping();
  });

  it('gets an append through that others gave up while connections were refused', async () => {
    await network.refuse();
    const append = appendOne(patient);
    await expect(appendOne(hasty)).rejects.toThrow(StoreUnavailable);
    await network.restore();
    await append;
  });

  it('is unavailable within the deadline when the other side falls silent', async () => {
    network.silence();
    await expect(hasty.append(appendTo(newStream(), noStream))).rejects.toThrow(StoreUnavailable);
  });

  it('stores once an append whose answer was lost, and answers it', async () => {
    const streams = Array.from({ length: 20 }, () => newStream());
    await Promise.all(streams.map(() => appendOne(patient)));
    network.loseAnswers();
    const appends = streams.map((stream) => patient.append(appendTo(stream, noStream, event(), event())));
    const before = await eventually(
      () => Promise.all(streams.map((stream) => store.read(stream))),
      (read) => read.every((events) => events.length === 2),
    );
    await network.refuse();
    await network.restore();
    const answers = await Promise.all(appends);
    expect(answers).toEqual(before.map((events) => ({ revision: 1, position: events[1]?.position })));
    for (const stream of streams) expect(await store.read(stream)).toHaveLength(2);
  });

  it('lets a subscription go on without a gap or a repetition', async () => {
    const follower = new Follower(patient, { after: null, batchSize: 7 });
    for (let round = 0; round < 3; round += 1) {
      for (let i = 0; i < 20; i += 1) await appendOne(store);
      await network.refuse();
      for (let i = 0; i < 20; i += 1) await appendOne(store);
      await network.restore();
    }
    await follower.reaches(await appendOne(store));
    expect(new Set(follower.ids).size).toBe(121);
    expect(follower.ids).toHaveLength(121);
    await follower.stop();
  });

  it('closes without waiting for what is not there', async () => {
    const follower = new Follower(patient, { after: null });
    await follower.until(({ batches }) => batches.length > 0);
    await network.refuse();
    await patient.close();
    await follower.stop();
  });
});

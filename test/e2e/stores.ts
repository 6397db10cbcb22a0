import type { StoredEvent } from '../../src/event-store/event-store';
import { openStores } from '../../src/event-store/open-stores';
import { EventStoreDouble } from '../eventstoredb-double/eventstoredb-double';
import { everyEvent } from '../every-event';
import type { Environment } from './launch';

/** With `E2E_STORE=eventstoredb` every service of these tests has its events there: `npm run test:eventstoredb`. */
const inEventStoreDb = process.env.E2E_STORE === 'eventstoredb';
/** More than any test file has databases. */
const most = 16;

const waiting: EventStoreDouble[] = [];
const doubles = new Map<string, EventStoreDouble>();

beforeAll(async () => {
  if (inEventStoreDb)
    waiting.push(...(await Promise.all(Array.from({ length: most }, () => EventStoreDouble.start()))));
});
afterAll(() => {
  for (const double of [...waiting, ...doubles.values()]) double.stop();
});

/** Every event of the programs of a database, as it lies in their store: what is personal is sealed. */
export const storedEvents = async (databaseUrl: string): Promise<readonly StoredEvent[]> => {
  const { store, close } = await openStores({ databaseUrl, dataDir: '', eventStoreUrl: eventStoreOf(databaseUrl) });
  const events = await everyEvent(store);
  await close();
  return events;
};

/** Where the programs of a database have their events, if not in it. */
export const eventStoreOf = (databaseUrl: string): string | undefined => doubles.get(databaseUrl)?.url;

/** Where a program has its events, besides what it is told: programs of one database share them. */
export const storeFor = ({ EVENTSTORE_URL, DATABASE_URL, DATA_DIR }: Environment): Environment => {
  const database = DATABASE_URL ?? DATA_DIR;
  if (!inEventStoreDb || EVENTSTORE_URL !== undefined || database === undefined) return {};
  const double = doubles.get(database) ?? waiting.pop();
  if (!double) throw new Error(`a test file has more than ${most} databases`);
  doubles.set(database, double);
  return { EVENTSTORE_URL: double.url };
};

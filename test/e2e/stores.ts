import { EventStoreDouble } from '../eventstoredb-double/eventstoredb-double';
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

/** Where a program has its events, besides what it is told: programs of one database share them. */
export const storeFor = ({ EVENTSTORE_URL, DATABASE_URL, DATA_DIR }: Environment): Environment => {
  const database = DATABASE_URL ?? DATA_DIR;
  if (!inEventStoreDb || EVENTSTORE_URL !== undefined || database === undefined) return {};
  const double = doubles.get(database) ?? waiting.pop();
  if (!double) throw new Error(`a test file has more than ${most} databases`);
  doubles.set(database, double);
  return { EVENTSTORE_URL: double.url };
};

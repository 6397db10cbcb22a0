import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runningEmbeddedPostgres } from './embedded/running-embedded-postgres';
import { startEmbeddedPostgres } from './embedded/start-embedded-postgres';
import type { EventStore } from './event-store';
import { EventStoreDbEventStore } from './eventstoredb/eventstoredb-event-store';
import { PostgresEventStore } from './postgres/postgres-event-store';

export interface StoreSettings {
  /** EventStoreDB for the events; without it they are in the database, beside the read models. */
  readonly eventStoreUrl?: string;
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  /** Share the embedded PostgreSQL that a service runs in the data directory, instead of being refused. */
  readonly shared?: boolean;
  /** Appends to different streams made in one turn are stored in their order, where the store can (PostgreSQL). */
  readonly inOrder?: boolean;
}

/** The store of events and the database of read models, opened together and closed in the right order. */
export interface Stores {
  readonly store: EventStore;
  readonly databaseUrl: string;
  /** Resolves when an embedded PostgreSQL is gone, whoever ran it; never for a database of its own. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

interface Database {
  readonly url: string;
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const never = new Promise<void>(() => undefined);
const nothingToStop = async (): Promise<void> => undefined;

/** @throws DataDirectoryInUse, NoEmbeddedPostgres, WrongPostgresVersion, StoreUnavailable, UnusableAddress */
export const openStores = async (settings: StoreSettings): Promise<Stores> => {
  const database = await openDatabase(settings);
  try {
    const store = await openStore(settings, database.url);
    const close = async () => {
      await store.close();
      await database.stop();
    };
    return { store, databaseUrl: database.url, ended: database.ended, close };
  } catch (error) {
    await database.stop();
    throw error;
  }
};

const openStore = ({ eventStoreUrl, inOrder }: StoreSettings, connectionString: string): Promise<EventStore> =>
  eventStoreUrl
    ? EventStoreDbEventStore.open({ url: eventStoreUrl })
    : PostgresEventStore.open({ connection: { connectionString }, inOrder });

const openDatabase = async ({ databaseUrl, dataDir, shared }: StoreSettings): Promise<Database> => {
  if (databaseUrl) return { url: databaseUrl, ended: never, stop: nothingToStop };
  const directory = join(dataDir, 'postgres');
  const running = shared ? runningEmbeddedPostgres(directory) : undefined;
  if (!running) return startEmbeddedPostgres({ dataDir: directory });
  return { url: running, ended: untilGone(directory, running), stop: nothingToStop };
};

const untilGone = async (directory: string, url: string): Promise<void> => {
  while (runningEmbeddedPostgres(directory) === url) await sleep(500, undefined, { ref: false });
};

import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded/start-embedded-postgres';
import type { EventStore } from './event-store';
import { PostgresEventStore } from './postgres/postgres-event-store';

export interface StoreSettings {
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
}

/** The store of events and the database of read models, opened together and closed in the right order. */
export interface Stores {
  readonly store: EventStore;
  readonly databaseUrl: string;
  /** Set when the service runs its own PostgreSQL. */
  readonly embedded: EmbeddedPostgres | undefined;
  close(): Promise<void>;
}

/** @throws DataDirectoryInUse, NoEmbeddedPostgres, WrongPostgresVersion, StoreUnavailable */
export const openStores = async ({ databaseUrl, dataDir }: StoreSettings): Promise<Stores> => {
  const embedded = databaseUrl ? undefined : await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') });
  const url = databaseUrl ?? (embedded as EmbeddedPostgres).url;
  try {
    const store = await PostgresEventStore.open({ connection: { connectionString: url } });
    const close = async () => {
      await store.close();
      await embedded?.stop();
    };
    return { store, databaseUrl: url, embedded, close };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
};

import type { DataSource } from 'typeorm';
import { openSealedStores, type SealedStoreSettings } from '../src/privacy/open-sealed-stores';
import { RulebookReader } from '../src/rulebook/rulebook-reader';
import { projectorOver } from './projector.module';
import { readModelsAt } from './read-models';
import type { Log } from './runner/log';
import type { Projector } from './runner/projector';

/** The projections with connections of their own, on a thread or in a process. */
export interface OpenedProjections {
  readonly projector: Projector;
  readonly database: DataSource;
  /** Resolves when an embedded PostgreSQL is gone, whoever ran it. */
  readonly ended: Promise<void>;
  /** Follows the events, once every rulebook published so far is known: what is known elsewhere is not known here. */
  start(): Promise<void>;
  /** Batches under way are committed or rolled back, then the connections close. */
  stop(): Promise<void>;
}

/** @throws DataDirectoryInUse, NoEmbeddedPostgres, WrongPostgresVersion, StoreUnavailable, UnusableAddress */
export const openProjections = async (settings: SealedStoreSettings, log?: Log): Promise<OpenedProjections> => {
  const stores = await openSealedStores(settings);
  const database = await readModelsAt(stores.databaseUrl, 4).initialize();
  const projector = projectorOver(stores.store, database, log);
  const rulebooks = new RulebookReader(stores.store);
  const start = async () => {
    await rulebooks.start();
    projector.start();
  };
  const stop = async () => {
    await projector.stop();
    await rulebooks.stop();
    await database.destroy();
    await stores.close();
  };
  return { projector, database, ended: stores.ended, start, stop };
};

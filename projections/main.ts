import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { readConfig } from '../src/config';
import { openStores, type Stores } from '../src/event-store/open-stores';
import { RulebookReader } from '../src/rulebook/rulebook-reader';
import { projections, projectorOver } from './projector.module';
import { migrateReadModels, readModelsAt } from './read-models';
import type { Projector } from './runner/projector';

const logger = new Logger('projections');

/** What `--rebuild <name|all>` names; undefined when nothing is to be built anew. */
const rebuildOf = (args: readonly string[]): string | undefined => {
  const at = args.indexOf('--rebuild');
  if (at < 0) return undefined;
  const name = args[at + 1];
  if (name) return name;
  throw new Error(`--rebuild needs a name: all, ${projections.map((each) => each.name).join(', ')}`);
};

/** The projections as a process of their own: catches up, stays live, and takes over when another one dies. */
const start = async (): Promise<void> => {
  const config = readConfig();
  const rebuild = rebuildOf(process.argv);
  const stores = await openStores({ ...config, shared: true });
  const database = readModelsAt(stores.databaseUrl, 4);
  await database.initialize();
  await migrateReadModels(database);
  const projector = projectorOver(stores.store, database);
  const rulebooks = new RulebookReader(stores.store);
  stopInOrder(projector, rulebooks, database, stores);
  await rulebooks.start();
  if (rebuild) await projector.rebuild(rebuild);
  projector.start();
  logger.log(`following the events: ${projections.map(({ name }) => name).join(', ')}`);
};

/** Batches under way are committed or rolled back, then the connections close. */
const stopInOrder = (projector: Projector, rulebooks: RulebookReader, database: DataSource, stores: Stores): void => {
  let stopping = false;
  const stop = (code: number): void => {
    if (stopping) return;
    stopping = true;
    void projector
      .stop()
      .then(() => rulebooks.stop())
      .then(() => database.destroy())
      .then(() => stores.close())
      .then(() => process.exit(code));
  };
  process.on('SIGINT', () => stop(0)).on('SIGTERM', () => stop(0));
  void stores.ended.then(() => stop(1));
};

start().catch((error) => {
  process.stderr.write(`The projections do not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

import 'reflect-metadata';
import { parentPort, workerData } from 'node:worker_threads';
import { openStores, type StoreSettings } from '../src/event-store/open-stores';
import { RulebookReader } from '../src/rulebook/rulebook-reader';
import { projectorOver } from './projector.module';
import type { Said } from './projector-on-thread';
import { readModelsAt } from './read-models';

const every = 250;
const say = (said: Said): void => parentPort?.postMessage(said);
const log = {
  info: (fields: object, message: string) => say({ level: 'info', fields, message }),
  warn: (fields: object, message: string) => say({ level: 'warn', fields, message }),
  error: (fields: object, message: string) => say({ level: 'error', fields, message }),
};

/** The projections within the service, on a thread with connections of its own, until the service says stop. */
const start = async (settings: StoreSettings): Promise<void> => {
  const stores = await openStores(settings);
  const database = await readModelsAt(stores.databaseUrl, 4).initialize();
  const projector = projectorOver(stores.store, database, log);
  // A thread has a memory of its own: what is known of rulebooks elsewhere in the process is not known here.
  const rulebooks = new RulebookReader(stores.store);
  await rulebooks.start();
  projector.start();
  const telling = setInterval(() => say({ status: projector.status() }), every);
  parentPort?.once('message', async () => {
    clearInterval(telling);
    await projector.stop();
    await rulebooks.stop();
    await database.destroy();
    await stores.close();
  });
};

void start(workerData);

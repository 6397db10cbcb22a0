import 'reflect-metadata';
import { platform, setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import type { SealedStoreSettings } from '../src/privacy/open-sealed-stores';
import { openProjections } from './opened-projections';
import type { Said } from './projector-on-thread';

const every = 250;
const say = (said: Said): void => parentPort?.postMessage(said);
const log = {
  info: (fields: object, message: string) => say({ level: 'info', fields, message }),
  warn: (fields: object, message: string) => say({ level: 'warn', fields, message }),
  error: (fields: object, message: string) => say({ level: 'error', fields, message }),
};

/** Where a machine is short of time, requests come first and the read side a little later. */
const givesWay = 5;

/** The projections within the service, on a thread of their own, until the service says stop. */
const start = async (settings: SealedStoreSettings): Promise<void> => {
  // Linux alone knows a thread's priority; elsewhere it would be the whole service's.
  if (platform() === 'linux') setPriority(givesWay);
  const opened = await openProjections(settings, log);
  await opened.start();
  const telling = setInterval(() => say({ status: opened.projector.status() }), every);
  parentPort?.once('message', async () => {
    clearInterval(telling);
    await opened.stop();
  });
};

void start(workerData);

import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { projections } from '../../projections/projector.module';
import { migrateReadModels, readModelsAt } from '../../projections/read-models';
import { silent } from '../../projections/runner/log';
import type { Projection } from '../../projections/runner/projection';
import { Projector } from '../../projections/runner/projector';
import { toPosition } from '../../src/event-store/postgres/position';
import { PostgresEventStore } from '../../src/event-store/postgres/postgres-event-store';
import { grievanceUpcasters } from '../../src/grievance/domain/upcasters';
import { type Round, roundOf } from '../harness/figures';

/** As the service runs them. */
const batchSize = 20_000;
/** How often it is looked whether the end is reached, in milliseconds. */
const look = 2;

/** A store full of events, and the read tables beside it. */
export interface Place {
  readonly store: PostgresEventStore;
  readonly database: DataSource;
  projector(only: readonly Projection[]): Projector;
  close(): Promise<void>;
}

export const openPlace = async (url: string): Promise<Place> => {
  const store = await PostgresEventStore.open({ connection: { connectionString: url } });
  const database = await readModelsAt(url).initialize();
  await migrateReadModels(database);
  return {
    store,
    database,
    projector: (only) =>
      new Projector(only, { store, dataSource: database, upcasters: grievanceUpcasters, log: silent, batchSize }),
    close: async () => {
      await database.destroy();
      await store.close();
    },
  };
};

/** Empties the read tables of some projections, or of all of them, and sets their checkpoints back. */
export const emptied = async ({ projector }: Place, only: readonly Projection[] = projections): Promise<void> => {
  await projector(only).rebuild('all');
};

/** What every projection has committed by now; nothing before all of them began. */
export const committed = (projector: Projector): string =>
  projector.status().reduce((least, { position }) => ((position ?? '') < least ? (position ?? '') : least), '~');

/** Waits until every projection has committed an event. @throws when one stands still */
export const reached = async (projector: Projector, position: string): Promise<void> => {
  while (committed(projector) < position) {
    const stopped = projector.status().find(({ state }) => state === 'stopped');
    if (stopped) throw new Error(`${stopped.name} stands still: ${JSON.stringify(stopped.error)}`);
    await sleep(look);
  }
};

/** Some projections at work until each has committed every event; the clock stops with the last of them. */
export const catchUp = async (place: Place, only: readonly Projection[], events: number): Promise<Round> => {
  const projector = place.projector(only);
  const last = toPosition(events);
  const begun = performance.now();
  projector.start();
  await reached(projector, last);
  const ended = performance.now();
  await projector.stop();
  return roundOf(events, ended - begun);
};

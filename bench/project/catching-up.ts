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
const aDay = 86_400_000;

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

/** Some projections at work until each has committed every event; the clock stops with the last of them. */
export const catchUp = async (place: Place, only: readonly Projection[], events: number): Promise<Round> => {
  const projector = place.projector(only);
  const last = toPosition(events);
  const begun = performance.now();
  projector.start();
  await Promise.all(only.map(({ name }) => projector.waitFor(name, last, aDay)));
  const ended = performance.now();
  await projector.stop();
  return roundOf(events, ended - begun);
};

/** A store, a database and a projector over them, for tests that need a real PostgreSQL. */
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { agreementRegister } from '../../projections/agreement-register/agreement-register.projection';
import { deadlines } from '../../projections/deadlines/deadlines.projection';
import { grievanceDetails } from '../../projections/grievance-details/grievance-details.projection';
import { mediationWorklist } from '../../projections/mediation-worklist/mediation-worklist.projection';
import { pipeline } from '../../projections/pipeline/pipeline.projection';
import { rating } from '../../projections/rating/rating.projection';
import { migrateReadModels, readModelsAt } from '../../projections/read-models';
import { reviewRegister } from '../../projections/review-register/review-register.projection';
import { silent } from '../../projections/runner/log';
import type { Projection } from '../../projections/runner/projection';
import { Projector } from '../../projections/runner/projector';
import { type EventStore, noStream } from '../../src/event-store/event-store';
import { PostgresEventStore } from '../../src/event-store/postgres/postgres-event-store';
import { eventually } from '../eventually';
import type { Happening } from '../plausible-histories';

export const projections = [
  agreementRegister,
  deadlines,
  grievanceDetails,
  mediationWorklist,
  pipeline,
  rating,
  reviewRegister,
];

export interface World {
  readonly url: string;
  readonly store: EventStore;
  readonly database: DataSource;
  projector(options?: { batchSize?: number; only?: readonly Projection[] }): Projector;
  /** Appends in order and answers the position of the last event. */
  append(history: readonly Happening[]): Promise<string>;
  /** Every row of every read table as text, in order; a checkpoint is bookkeeping and is left out. */
  dump(): Promise<Record<string, string[]>>;
  close(): Promise<void>;
}

export const openWorld = async (url: string): Promise<World> => {
  const store = await PostgresEventStore.open({ connection: { connectionString: url } });
  const database = await readModelsAt(url).initialize();
  await migrateReadModels(database);
  const revisions = new Map<string, number>();
  const projectors: Projector[] = [];
  return {
    url,
    store,
    database,
    projector: ({ batchSize = 1_000, only = projections } = {}) => {
      const projector = new Projector(only, { store, dataSource: database, upcasters: {}, log: silent, batchSize });
      projectors.push(projector);
      return projector;
    },
    append: (history) => append(store, revisions, history),
    dump: () => dump(database),
    close: async () => {
      await Promise.all(projectors.map((each) => each.stop()));
      await database.destroy();
      await store.close();
    },
  };
};

const append = async (store: EventStore, revisions: Map<string, number>, history: readonly Happening[]) => {
  let last = '';
  for (const { grievance, event } of history) {
    const stream = `grievance-${grievance}`;
    const expected = revisions.get(stream) ?? noStream;
    const metadata = {
      ...{
        schema: 1,
        actor: event.data.by,
        unit: null,
        correlation: randomUUID(),
        decision: 'Test',
        hash: '0'.repeat(64),
      },
      recordedAt: event.data.at,
    };
    const appended = await store.append({ stream, expected, events: [{ id: randomUUID(), ...event, metadata }] });
    revisions.set(stream, appended.revision);
    last = appended.position;
  }
  return last;
};

const dump = async (database: DataSource): Promise<Record<string, string[]>> => {
  const tables = [...new Set(projections.flatMap((each) => each.tables))];
  const rows = tables.map(async (table) => {
    const { schema, tableName } = database.getMetadata(table);
    const found: { row: string }[] = await database.query(
      `select t::text as row from "${schema}"."${tableName}" t order by 1`,
    );
    return [tableName, found.map(({ row }) => row)] as const;
  });
  return Object.fromEntries(await Promise.all(rows));
};

/** Waits until every projection has committed up to the position, and is live. */
export const caughtUp = async (projector: Projector, position: string, only = projections): Promise<void> => {
  const names = only.map(({ name }) => name);
  await eventually(
    () => projector.status().filter(({ name }) => names.includes(name)),
    (each) => each.every((one) => one.state === 'live' && String(one.position ?? '') >= position),
  );
};

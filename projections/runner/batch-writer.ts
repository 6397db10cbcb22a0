import type { DataSource } from 'typeorm';
import type { StoredEvent } from '../../src/event-store/event-store';
import { landmarkOf } from '../../src/event-store/landmark';
import type { Upcasters } from '../../src/kernel/upcast';
import { advance } from './checkpoints';
import { instantOf } from './day';
import { type Changes, foldBatch, keysOf } from './fold-batch';
import type { Projection } from './projection';
import { occurrenceOf } from './recorded';
import type { Send, Session } from './session';
import { type Statement, type TableSql, tableSql } from './table-sql';

/** Events in commit order, and how far the checkpoint moves with them. */
export interface Stretch {
  readonly events: readonly StoredEvent[];
  readonly from: string | null;
  readonly to: string | null;
}

/** Statements of so few events are sent together; of more, the database works on one while the next one is worded. */
const few = 1_000;

/**
 * Applies batches of one projection: reads the touched rows once, folds in memory, writes each table once, and moves
 * the checkpoint in the same transaction.
 */
export class BatchWriter {
  private readonly sql: ReadonlyMap<object, TableSql>;

  constructor(
    dataSource: DataSource,
    private readonly projection: Projection,
    private readonly upcasters: Upcasters,
  ) {
    this.sql = new Map(projection.tables.map((table) => [table, tableSql(dataSource, table)]));
  }

  /** @throws PoisonedEvent, Fenced */
  async apply(session: Session, { events, from, to }: Stretch): Promise<void> {
    const { name, concerns } = this.projection;
    const batch = events.filter(({ type }) => concerns(type)).map(occurrenceOf(this.upcasters));
    const keys = keysOf(this.projection, batch);
    const last = events.at(-1);
    const at = last ? instantOf(last.metadata.recordedAt) : null;
    await session.transaction(async (send) => {
      // Waited for together: where the connection is gone both fail, and none may fail unheard.
      const [, before] = await Promise.all([
        advance(send, { name, from, to, landmark: landmarkOf(events), at, events: events.length }),
        keys.length > 0 ? this.read(send, keys) : undefined,
      ]);
      if (!before) return;
      for (const statement of this.statements(foldBatch(this.projection, before, batch), before)) void send(statement);
    }, events.length <= few);
  }

  private async read(send: Send, keys: readonly string[]): Promise<Map<string, object>> {
    const sql = this.of(this.projection.table);
    const { rows } = await send(sql.selectByKeys(keys));
    return new Map(rows.map((row: object) => [sql.keyOf(row), row]));
  }

  private *statements(changes: Changes, before: ReadonlyMap<string, object>): Iterable<Statement> {
    const { rows, parts, entries, counts } = changes;
    const { table, spread, ledger, rollups } = this.projection;
    const sql = this.of(table);
    const known = rows.filter((row) => before.has(sql.keyOf(row)));
    const begun = rows.filter((row) => !before.has(sql.keyOf(row)));
    if (begun.length > 0) yield sql.insert(begun);
    const update = sql.update(known, before);
    if (update) yield update;
    if (spread && parts.length > 0) yield this.of(spread.table).upsert(parts);
    if (ledger && entries.length > 0) yield this.of(ledger.table).insert(entries);
    if (rollups.length === 0) return;
    for (const [index, counted] of counts().entries()) {
      const rollup = rollups[index];
      if (rollup && counted.length > 0) yield this.of(rollup.table).increment(counted);
    }
  }

  private of(table: object): TableSql {
    return this.sql.get(table) as TableSql;
  }
}

import type { DataSource } from 'typeorm';
import type { Projection } from './projection';
import { rebuilds } from './session';

/**
 * Empties a projection's tables and sets its checkpoint back, in one transaction. Whoever owns the projection is told,
 * and could commit nothing from before: its checkpoint has moved under it.
 */
export const rebuild = async (dataSource: DataSource, { name, tables }: Projection): Promise<void> => {
  const emptied = tables.map((table) => {
    const { schema, tableName } = dataSource.getMetadata(table);
    return `"${schema}"."${tableName}"`;
  });
  await dataSource.transaction(async (manager) => {
    // The owner takes the checkpoint first, too: the two wait for each other and never in a circle.
    await manager.query(
      `insert into read_models.checkpoints (name, applied) values ($1, 0)
       on conflict (name) do update set position = null, landmark = null, at = null, applied = 0, stopped = null`,
      [name],
    );
    await manager.query(`truncate ${emptied.join(', ')}`);
    await manager.query('select pg_notify($1, $2)', [rebuilds, name]);
  });
};

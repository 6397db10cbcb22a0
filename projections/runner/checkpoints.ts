import type { ClientBase } from 'pg';
import type { DataSource } from 'typeorm';
import type { Landmark, Reached } from '../../src/event-store/landmark';
import type { Stopped } from './checkpoint.table';
import type { Send } from './session';

const table = 'read_models.checkpoints';

/** Somebody else moved the checkpoint, or it was set back for a rebuild: what was read from it no longer holds. */
export class Fenced extends Error {}

/** How far a projection has come; begins it when it is new. */
export const reachedBy = async (client: ClientBase, name: string): Promise<Reached & { readonly applied: number }> => {
  await client.query(`insert into ${table} (name, applied) values ($1, 0) on conflict do nothing`, [name]);
  const sql = `select position, landmark, applied::float8 as applied from ${table} where name = $1`;
  return (await client.query(sql, [name])).rows[0];
};

/** Whether a projection stands still: until it is rebuilt, or another process got past the event. */
export const standsStill = async (dataSource: DataSource, name: string): Promise<boolean> => {
  const sql = `select 1 from ${table} where name = $1 and stopped is not null`;
  return (await dataSource.query(sql, [name])).length > 0;
};

export interface Progress {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  /** The last event; null when only the position moves. */
  readonly landmark: Landmark | null;
  /** When the last event was taken down; null when only the position moves. */
  readonly at: string | null;
  readonly events: number;
}

/** Moves a checkpoint, first of all in the transaction that stands for it. @throws Fenced */
export const advance = async (send: Send, { name, from, to, landmark, at, events }: Progress): Promise<void> => {
  const moved = await send({
    name: 'advance checkpoint',
    text: `update ${table} set position = $3, at = coalesce($4::timestamptz, at), applied = applied + $5,
             landmark = coalesce($6::jsonb, landmark), stopped = null
           where name = $1 and position is not distinct from $2`,
    values: [name, from, to, at, events, landmark && JSON.stringify(landmark)],
  });
  if (moved.rowCount !== 1) throw new Fenced(`${name} is no longer at ${from}`);
};

/** Notes why a projection stands still, for everybody to see. */
export const noteStopped = async (client: ClientBase, name: string, stopped: Stopped): Promise<void> => {
  await client.query(`update ${table} set stopped = $2 where name = $1`, [name, JSON.stringify(stopped)]);
};

/**
 * What processes tell each other by advisory locks: a first key says what a lock means, a second whom or what it names.
 * A lock goes with the connection that holds it, so there is nothing to clean up and no two clocks to compare.
 */
export type Meaning = 'owner of' | 'able to run';

/** The keys of a lock, as the functions of PostgreSQL take them; `name` is an expression. */
export const keysOf = (meaning: Meaning, name: string): string => `hashtext('${meaning}'), hashtext(${name})`;

/** Whoever holds locks of one meaning in this database, as a table expression: `name` is the hash of the lock's name. */
export const holders = (meaning: Meaning): string => `
  (select l.objid as name, a.pid, a.application_name as process, a.backend_start, a.state_change, a.wait_event_type
   from pg_locks l join pg_stat_activity a using (pid)
   where l.locktype = 'advisory' and l.objsubid = 2 and l.granted
     and l.database = (select oid from pg_database where datname = current_database())
     and l.classid = hashtext('${meaning}')::oid)`;

/** A process that has said nothing on a connection for so long hangs, or its machine is gone. */
export const silence = `interval '5 seconds'`;

/** Somebody who is there says so this often, in milliseconds. */
export const heartbeat = 1_000;

/**
 * A subject's row stays when its key is destroyed, so that no second one is ever made. `master_keys` names every master
 * key that may have wrapped one.
 */
export const schema = `
  select pg_advisory_xact_lock(7391003);
  create schema if not exists privacy;
  create table if not exists privacy.master_keys (name text primary key);
  create table if not exists privacy.subject_keys (
    subject text collate "C" primary key,
    master text,
    wrapped bytea,
    destroyed_at timestamptz,
    check ((wrapped is null) = (destroyed_at is not null) and (wrapped is null) = (master is null)));
  create table if not exists privacy.checkpoint (
    one boolean primary key default true check (one), position text collate "C", landmark jsonb);`;

/**
 * The keys of subjects, a new one for each that has none; of a destroyed key the row without it. With `$4` the disk is not
 * waited for: a later commit that is, as that of an event, also writes everything committed before it.
 */
export const obtain = `
  insert into privacy.subject_keys as kept (subject, master, wrapped)
  select * from unnest($1::text[], $2::text[], $3::bytea[])
  on conflict (subject) do update set subject = kept.subject
  returning subject, master, wrapped, (select set_config('synchronous_commit', 'off', true) where $4::boolean)`;

/** Destroys the keys of subjects, and those they might have got later. */
export const destroy = `
  insert into privacy.subject_keys as kept (subject, destroyed_at)
  select subject, now() from unnest($1::text[]) as given(subject)
  on conflict (subject) do update
  set master = null, wrapped = null, destroyed_at = coalesce(kept.destroyed_at, excluded.destroyed_at)`;

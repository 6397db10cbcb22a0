/**
 * Who holds this lock is the only one who may append until its transaction is committed. So positions are given in the
 * order of commits, without gaps, and once a position is visible no smaller one can still appear.
 */
const appendLock = 7_391_001;

/** Any number of services may start at once on one database; they migrate one after the other. */
export const migrationLock = 7_391_002;

// `json` and not `jsonb`: the text stays as it was hashed, and \u0000 is allowed in strings.
const events = `
  create table event_store.events (
    position bigint primary key,
    stream text collate "C" not null,
    revision integer not null,
    id uuid not null,
    type text not null,
    data json not null,
    metadata json not null
  );
  create unique index events_by_stream on event_store.events (stream, revision);
  create unique index events_by_id on event_store.events (id);
`;

const tail = `coalesce((select e.position from event_store.events e order by e.position desc limit 1), 0)`;

// A scalar sub-select is one probe of the index; EXISTS was planned as a hash over the table once it was cached.
const revisionOf = (stream: string) =>
  `coalesce((select e.revision from event_store.events e where e.stream = ${stream} order by e.revision desc limit 1), -1)`;

/**
 * Many appends, each to a stream of its own; the events come as columns in the order of the appends. Answers the last
 * position before the call and where each stream was: an append whose stream was elsewhere adds nothing.
 */
const appendMany = `
  create function event_store.append_many(
    in_streams text[], in_expected integer[],
    in_stream text[], in_revision integer[], in_id uuid[], in_type text[], in_data json[], in_metadata json[],
    out tail bigint, out actual integer[]
  ) language plpgsql as $$
  declare
    elsewhere text[];
  begin
    perform pg_advisory_xact_lock(${appendLock});
    tail := ${tail};
    actual := array(select ${revisionOf('a.stream')} from unnest(in_streams) as a(stream));
    if actual = in_expected then
      insert into event_store.events
      select tail + e.n, e.stream, e.revision, e.id, e.type, e.data, e.metadata
      from unnest(in_stream, in_revision, in_id, in_type, in_data, in_metadata)
        with ordinality as e(stream, revision, id, type, data, metadata, n);
    else
      elsewhere := array(
        select a.stream from unnest(in_streams, in_expected, actual) as a(stream, expected, actual)
        where a.expected <> a.actual
      );
      insert into event_store.events
      select tail + row_number() over (order by e.n), e.stream, e.revision, e.id, e.type, e.data, e.metadata
      from unnest(in_stream, in_revision, in_id, in_type, in_data, in_metadata)
        with ordinality as e(stream, revision, id, type, data, metadata, n)
      where e.stream <> all (elsewhere);
    end if;
  end $$;
`;

/** Each is applied once, in this order, and never changed again. */
export const migrations: readonly string[] = [events + appendMany];

/**
 * One event, when nobody else is appending and the stream is where it is expected: one statement, and no row otherwise. What is
 * read here may be older than the lock; then the position is taken, the key of the table refuses it, and nothing is stored.
 */
export const appendAlone = `
  insert into event_store.events
  select ${tail} + 1, $1, $2::integer + 1, $3::uuid, $4, $5::json, $6::json
  where pg_try_advisory_xact_lock(${appendLock}) and ${revisionOf('$1')} = $2::integer
  returning position`;

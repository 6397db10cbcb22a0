import { randomBytes } from 'node:crypto';
import { Pool } from 'pg';
import { named } from '../event-store/postgres/failures';
import { Claim } from '../ownership/claim';
import { KeyWrap, type MasterKeys, UnknownMasterKey } from './master-keys';
import { Rounds } from './rounds';
import { destroy, obtain, schema } from './schema.sql';
import type { SubjectKey } from './sealed-text';

/** The keys of subjects; `null` of one whose key was destroyed or never was. */
export type Keys = ReadonlyMap<string, SubjectKey | null>;

interface Row {
  readonly subject: string;
  readonly master: string | null;
  readonly wrapped: Buffer | null;
}

interface Kept {
  readonly key: SubjectKey | null;
  readonly until: number;
}

const keyBytes = 32;
/** For so many milliseconds a key is used without asking whether it was destroyed elsewhere. */
const keptFor = 5_000;
const mostKept = 50_000;

/** The keys of people, one per subject, wrapped by the master key, in the database of the read models. */
export class SubjectKeys {
  private readonly kept = new Map<string, Kept>();
  private readonly making = new Rounds((subjects) => this.make(subjects));
  private readonly finding = new Rounds((subjects) => this.find(subjects));

  private constructor(
    private readonly connectionString: string,
    private readonly pool: Pool,
    private readonly wrap: KeyWrap,
    private readonly besideEvents: boolean,
  ) {}

  /**
   * `besideEvents` says that this PostgreSQL also keeps the events: the commit of the first that needs a key takes the key to
   * the disk with it. @throws UnknownMasterKey when keys are there that no given master key unwraps; @throws StoreUnavailable
   */
  static async open(connectionString: string, masters: MasterKeys, besideEvents = false): Promise<SubjectKeys> {
    const pool = new Pool({ connectionString, max: 2, keepAlive: true });
    // A connection lost while idle is replaced when it is needed.
    pool.on('error', () => undefined);
    try {
      const wrap = new KeyWrap(masters);
      await pool.query(schema);
      const { rows } = await pool.query<{ name: string }>('select name from privacy.master_keys');
      const unknown = rows.find(({ name }) => !wrap.knows(name));
      if (unknown) throw new UnknownMasterKey(unknown.name);
      await pool.query('insert into privacy.master_keys values ($1) on conflict do nothing', [wrap.current]);
      return new SubjectKeys(connectionString, pool, wrap, besideEvents);
    } catch (error) {
      await pool.end();
      throw named(error);
    }
  }

  /** What opens the texts of these subjects. */
  async toOpen(subjects: Iterable<string>): Promise<Keys> {
    return this.of(subjects, this.finding);
  }

  /** What seals texts of these subjects; a subject new here gets its key now. */
  async toSeal(subjects: Iterable<string>): Promise<Keys> {
    return this.of(subjects, this.making);
  }

  /** Destroys the keys of these subjects for ever; nothing they sealed opens again. */
  async destroy(subjects: readonly string[]): Promise<void> {
    await this.pool.query(destroy, [subjects]);
    for (const subject of subjects) this.keep(subject, null);
  }

  /** Wraps every key by the current master key, a thousand at a time, and answers how many; former ones are then not needed. */
  async rewrap(): Promise<number> {
    const { current } = this.wrap;
    const sql =
      'select subject, master, wrapped from privacy.subject_keys where master <> $1 order by subject limit 1000';
    for (let done = 0; ; ) {
      const { rows } = await this.pool.query<Row>(sql, [current]);
      if (rows.length === 0) {
        await this.pool.query('delete from privacy.master_keys where name <> $1', [current]);
        return done;
      }
      done += rows.length;
      const again = rows.map((row) => this.wrap.wrap(row.subject, this.keyOf(row) as SubjectKey).wrapped);
      await this.pool.query(
        `update privacy.subject_keys kept set master = $1, wrapped = given.wrapped
         from unnest($2::text[], $3::bytea[]) as given(subject, wrapped)
         where kept.subject = given.subject and kept.wrapped is not null`,
        [current, rows.map(({ subject }) => subject), again],
      );
    }
  }

  /** The sole right to destroy what events say is erased; held by one process at a time. */
  claim(): Promise<Claim> {
    return Claim.open({ connectionString: this.connectionString }, 'key destruction');
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async of(subjects: Iterable<string>, rounds: Rounds<Keys>): Promise<Keys> {
    const [found, missing] = [new Map<string, SubjectKey | null>(), new Set<string>()];
    const now = Date.now();
    for (const subject of subjects) {
      const kept = this.kept.get(subject);
      if (kept && kept.until > now) found.set(subject, kept.key);
      else missing.add(subject);
    }
    if (missing.size === 0) return found;
    const keys = await rounds.of(missing);
    for (const subject of missing) found.set(subject, keys.get(subject) ?? null);
    return found;
  }

  private async make(subjects: readonly string[]): Promise<Keys> {
    // In one order, so that two processes never wait for each other's rows.
    const ordered = [...subjects].sort();
    const made = ordered.map((subject) => this.wrap.wrap(subject, randomBytes(keyBytes)).wrapped);
    const values = [ordered, ordered.map(() => this.wrap.current), made, this.besideEvents];
    const { rows } = await this.pool.query<Row>({ name: 'privacy.obtain', text: obtain, values });
    return this.keepAll(rows);
  }

  private async find(subjects: readonly string[]): Promise<Keys> {
    const text = 'select subject, master, wrapped from privacy.subject_keys where subject = any ($1)';
    const { rows } = await this.pool.query<Row>({ name: 'privacy.find', text, values: [subjects] });
    return this.keepAll(rows);
  }

  private keepAll(rows: readonly Row[]): Keys {
    const keys = new Map(rows.map((row) => [row.subject, this.keyOf(row)]));
    for (const [subject, key] of keys) this.keep(subject, key);
    return keys;
  }

  private keep(subject: string, key: SubjectKey | null): void {
    if (this.kept.size >= mostKept) this.kept.clear();
    this.kept.set(subject, { key, until: Date.now() + keptFor });
  }

  private keyOf({ subject, master, wrapped }: Row): SubjectKey | null {
    return master === null || wrapped === null ? null : this.wrap.unwrap(subject, { master, wrapped });
  }
}

import type { Position } from '../event-store/event-store';
import type { Landmark, Reached } from '../event-store/landmark';
import { Claim } from '../ownership/claim';

/** Something a policy asked for and when it is due; `due` null is at once. */
export interface AgendaItem {
  readonly policy: string;
  readonly grievance: string;
  /** The event that asked for it. */
  readonly event: string;
  readonly wish: object;
  readonly due: string | null;
}

/** A case whose duties are to be looked at from an instant on; `at` null is not again until something moves them. */
export interface Look {
  readonly grievance: string;
  readonly at: string | null;
  /** How often it was noted: a look that was noted again meanwhile stays. */
  readonly noted: number;
}

const schema = `
  create schema if not exists policies;
  create table if not exists policies.checkpoint (one boolean primary key default true check (one), position text collate "C");
  alter table policies.checkpoint add column if not exists landmark jsonb;
  create table if not exists policies.agenda (
    policy text not null, event text not null, grievance text not null, wish jsonb not null, due timestamptz,
    primary key (event, policy));
  create index if not exists agenda_due on policies.agenda (due nulls first);
  create table if not exists policies.looks (
    grievance text primary key, at timestamptz not null, noted integer not null default 1);
  create index if not exists looks_at on policies.looks (at);`;

/** What policies have asked for and nobody has done yet, for the one process that holds the claim to follow them. */
export class Agenda {
  private constructor(private readonly claim: Claim) {}

  /** The agenda, or undefined while another process owns it. */
  static async own(connectionString: string): Promise<Agenda | undefined> {
    const claim = await Claim.open({ connectionString }, 'policies');
    if (!(await claim.held())) {
      await claim.release();
      return undefined;
    }
    await claim.ask(schema);
    return new Agenda(claim);
  }

  /** Aborted when another process may own it. */
  get over(): AbortSignal {
    return this.claim.over;
  }

  async reached(): Promise<Reached> {
    const { rows } = await this.claim.ask('select position, landmark from policies.checkpoint');
    return (rows[0] as Reached | undefined) ?? { position: null, landmark: null };
  }

  /** Notes what is to follow, what is to be looked at, and how far the events have been read: all or nothing. */
  async note(
    items: readonly AgendaItem[],
    looks: ReadonlyMap<string, string>,
    { position, landmark }: { readonly position: Position | null; readonly landmark: Landmark | null },
  ): Promise<void> {
    await this.claim.ask(
      `with looking as (
         insert into policies.looks (grievance, at) select * from unnest($3::text[], $4::timestamptz[])
         on conflict (grievance) do update
         set at = least(policies.looks.at, excluded.at), noted = policies.looks.noted + 1),
       noted as (
         insert into policies.agenda (policy, event, grievance, wish, due)
         select policy, event, grievance, wish, due
         from jsonb_to_recordset($1) as item(policy text, event text, grievance text, wish jsonb, due timestamptz)
         on conflict do nothing)
       insert into policies.checkpoint (position, landmark) values ($2, $5)
       on conflict (one) do update set position = excluded.position, landmark = excluded.landmark`,
      [JSON.stringify(items), position, [...looks.keys()], [...looks.values()], JSON.stringify(landmark)],
    );
  }

  /** What is due, the longest due first. */
  async due(now: string, limit: number): Promise<readonly AgendaItem[]> {
    const { rows } = await this.claim.ask(
      `select policy, event, grievance, wish, due from policies.agenda
       where due is null or due <= $1 order by due nulls first limit $2`,
      [now, limit],
    );
    return rows;
  }

  async done(items: readonly AgendaItem[]): Promise<void> {
    await this.claim.ask(
      `delete from policies.agenda a using unnest($1::text[], $2::text[]) as d(event, policy)
       where a.event = d.event and a.policy = d.policy`,
      [items.map(({ event }) => event), items.map(({ policy }) => policy)],
    );
  }

  /** The cases to be looked at by now, the longest awaited first. */
  async toLookAt(now: string, limit: number): Promise<readonly Look[]> {
    const { rows } = await this.claim.ask(
      'select grievance, at, noted from policies.looks where at <= $1 order by at limit $2',
      [now, limit],
    );
    return rows;
  }

  /** Notes when to look again, or that there is nothing to look at; what was noted meanwhile stays as it is. */
  async looked(looks: readonly Look[]): Promise<void> {
    if (looks.length === 0) return;
    await this.claim.ask(
      `with seen as (select * from unnest($1::text[], $2::timestamptz[], $3::integer[]) as seen(grievance, at, noted)),
       over as (
         delete from policies.looks l using seen
         where l.grievance = seen.grievance and l.noted = seen.noted and seen.at is null)
       update policies.looks l set at = seen.at from seen
       where l.grievance = seen.grievance and l.noted = seen.noted and seen.at is not null`,
      [looks.map(({ grievance }) => grievance), looks.map(({ at }) => at), looks.map(({ noted }) => noted)],
    );
  }

  async release(): Promise<void> {
    await this.claim.release();
  }
}

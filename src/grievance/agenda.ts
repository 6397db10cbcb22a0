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

const schema = `
  create schema if not exists policies;
  create table if not exists policies.checkpoint (one boolean primary key default true check (one), position text collate "C");
  alter table policies.checkpoint add column if not exists landmark jsonb;
  create table if not exists policies.agenda (
    policy text not null, event text not null, grievance text not null, wish jsonb not null, due timestamptz,
    primary key (event, policy));
  create index if not exists agenda_due on policies.agenda (due nulls first);`;

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

  /** Notes what is to follow and how far the events have been read, both or neither. */
  async note(items: readonly AgendaItem[], position: Position | null, landmark: Landmark | null): Promise<void> {
    await this.claim.ask(
      `with noted as (
         insert into policies.agenda (policy, event, grievance, wish, due)
         select policy, event, grievance, wish, due
         from jsonb_to_recordset($1) as item(policy text, event text, grievance text, wish jsonb, due timestamptz)
         on conflict do nothing)
       insert into policies.checkpoint (position, landmark) values ($2, $3)
       on conflict (one) do update set position = excluded.position, landmark = excluded.landmark`,
      [JSON.stringify(items), position, JSON.stringify(landmark)],
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

  async release(): Promise<void> {
    await this.claim.release();
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row per review and per agreement, and the cases they are folded from. */
export class Registers1772400009100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_models.review_register (
        grievance text collate "C" not null,
        review integer not null,
        kind text not null,
        body text not null,
        "of" text not null,
        requested_at timestamptz not null,
        late boolean not null,
        due date not null,
        paused_on date,
        decided_at timestamptz,
        result text,
        days integer,
        in_time boolean,
        dropped_at timestamptz,
        primary key (grievance, review)
      )`);
    await runner.query(`
      create table read_models.review_cases (
        id text collate "C" not null,
        rulebook text not null,
        unit text not null,
        reviews jsonb not null,
        primary key (id)
      )`);
    await runner.query(`
      create table read_models.agreement_register (
        grievance text collate "C" not null,
        agreement integer not null,
        attempt integer not null,
        tier text not null,
        profile text not null,
        unit text not null,
        mediator text,
        form text not null,
        partial boolean not null,
        state text not null,
        reached_at timestamptz not null,
        effective_at timestamptz,
        obligations jsonb not null,
        due date,
        breached_at timestamptz,
        performed_at timestamptz,
        apply_by date,
        confirmation text,
        court text,
        confirmation_requested_at timestamptz,
        confirmation_decided_at timestamptz,
        enforce_by date,
        enforcement_requested_at timestamptz,
        primary key (grievance, agreement)
      )`);
    await runner.query(`
      create table read_models.agreement_cases (
        id text collate "C" not null,
        rulebook text not null,
        attempt jsonb,
        agreements jsonb not null,
        primary key (id)
      )`);
    await runner.query(`create index review_register_due on read_models.review_register (due, grievance, review)`);
    await runner.query(
      `create index agreement_register_due on read_models.agreement_register (coalesce(due, date '9999-12-31'), grievance, agreement)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table read_models.review_register, read_models.review_cases, read_models.agreement_register, read_models.agreement_cases',
    );
  }
}

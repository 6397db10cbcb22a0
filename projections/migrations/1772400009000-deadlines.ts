import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row per duty, the cases they are folded from, the ledger of what was met and breached, and its counts. */
export class Deadlines1772400009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_models.deadlines (
        grievance text collate "C" not null,
        duty integer not null,
        code text not null,
        bearer text not null,
        unit text not null,
        obligation integer,
        started_by text not null,
        started_on date not null,
        due date not null,
        amber_on date not null,
        paused_on date,
        ended_on date,
        outcome text,
        breached_on date,
        primary key (grievance, duty)
      )`);
    await runner.query(`
      create table read_models.deadline_cases (
        id text collate "C" not null,
        region text not null,
        region_path text[] not null,
        level text not null,
        office text not null,
        unit text not null,
        kind text,
        category text not null,
        channel text not null,
        urgency text,
        rulebook text not null,
        unreachable boolean not null,
        delegated_to text,
        contested boolean not null,
        handler text,
        handled_since date,
        resolved boolean not null,
        mandates jsonb not null,
        attempt jsonb,
        agreement jsonb,
        duties jsonb not null,
        primary key (id)
      )`);
    await runner.query(`
      create table read_models.clock_ledger (
        position text collate "C" not null,
        entry integer not null,
        event_id text not null,
        grievance text not null,
        occurred_on date not null,
        recorded_at timestamptz not null,
        measure text not null,
        code text not null,
        bearer text not null,
        due date not null,
        n integer not null,
        region text not null,
        region_path text[] not null,
        level text not null,
        unit text not null,
        category text not null,
        channel text not null,
        urgency text,
        primary key (position, entry)
      )`);
    await runner.query(`
      create table read_models.clock_counts (
        scope text collate "C" not null,
        dimension text collate "C" not null,
        grain text collate "C" not null,
        bucket date not null,
        key text collate "C" not null,
        code text collate "C" not null,
        met integer not null,
        late integer not null,
        waived integer not null,
        breached integer not null,
        extended integer not null,
        primary key (scope, dimension, grain, bucket, key, code)
      ) with (fillfactor = 80)`);
    await runner.query(
      `create index deadlines_owed on read_models.deadlines (due, grievance, duty) where ended_on is null`,
    );
    await runner.query(
      `create index deadlines_owed_by on read_models.deadlines (unit, due, grievance, duty) where ended_on is null`,
    );
    await runner.query(`create index clock_ledger_measure on read_models.clock_ledger (measure, occurred_on)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table read_models.deadlines, read_models.deadline_cases, read_models.clock_ledger, read_models.clock_counts',
    );
  }
}

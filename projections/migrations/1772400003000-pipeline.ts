import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The pipeline: cases as folded, its ledger, and the counts kept with it. */
export class Pipeline1772400003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_models.pipeline_cases (
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
        parties text[] not null,
        status text not null,
        status_since date not null,
        phase text not null,
        phase_since date not null,
        worked_phase text not null,
        attempt jsonb,
        last_attempt jsonb,
        agreement jsonb,
        primary key (id)
      )`);
    await runner.query(`
      create table read_models.pipeline_ledger (
        position text collate "C" not null,
        entry integer not null,
        event_id text not null,
        grievance text not null,
        occurred_on date not null,
        recorded_at timestamptz not null,
        measure text not null,
        detail text not null,
        previous text,
        days integer,
        tier text not null,
        region text not null,
        region_path text[] not null,
        level text not null,
        unit text not null,
        category text not null,
        channel text not null,
        urgency text,
        mediator text,
        primary key (position, entry)
      )`);
    await runner.query(`
      create table read_models.pipeline_counts (
        scope text collate "C" not null,
        dimension text collate "C" not null,
        grain text collate "C" not null,
        bucket date not null,
        key text collate "C" not null,
        tier text collate "C" not null,
        proposed integer not null,
        consented integer not null,
        opened integer not null,
        settled integer not null,
        partly_settled integer not null,
        failed_refused integer not null,
        failed_withdrawn integer not null,
        failed_no_prospect integer not null,
        failed_unreachable integer not null,
        failed_time_over integer not null,
        failed_sham_suspected integer not null,
        failed_refused_to_sign integer not null,
        failed_unsaid integer not null,
        escalated_people integer not null,
        escalated_administrative integer not null,
        escalated_judicial integer not null,
        agreement_in_force integer not null,
        performed integer not null,
        breached integer not null,
        confirmed integer not null,
        primary key (scope, dimension, grain, bucket, key, tier)
      ) with (fillfactor = 80)`);
    await runner.query(`
      create table read_models.pipeline_days (
        scope text collate "C" not null,
        dimension text collate "C" not null,
        grain text collate "C" not null,
        bucket date not null,
        key text collate "C" not null,
        tier text collate "C" not null,
        days integer not null,
        n integer not null,
        primary key (scope, dimension, grain, bucket, key, tier, days)
      ) with (fillfactor = 85)`);
    await runner.query(`
      create table read_models.pipeline_stock (
        scope text collate "C" not null,
        grain text collate "C" not null,
        bucket date not null,
        measure text collate "C" not null,
        detail text collate "C" not null,
        n integer not null,
        primary key (scope, grain, bucket, measure, detail)
      ) with (fillfactor = 70)`);
    await runner.query(`create index pipeline_ledger_measure on read_models.pipeline_ledger (measure, occurred_on)`);
    await runner.query(`create index pipeline_ledger_grievance on read_models.pipeline_ledger (grievance)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table read_models.pipeline_cases, read_models.pipeline_ledger, read_models.pipeline_counts, read_models.pipeline_days, read_models.pipeline_stock',
    );
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ratings: cases as folded, the ledger, and the counts kept with it. */
export class Rating1772400004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_models.rating_cases (
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
        tier text,
        mediator text,
        mediation_unit text,
        parties jsonb not null,
        round jsonb,
        uninvited jsonb not null,
        primary key (id)
      )`);
    await runner.query(`
      create table read_models.rating_ledger (
        position text collate "C" not null,
        entry integer not null,
        event_id text not null,
        grievance text not null,
        occurred_on date not null,
        recorded_at timestamptz not null,
        measure text not null,
        rater text not null,
        "of" text not null,
        n integer not null,
        tier text not null,
        region text not null,
        region_path text[] not null,
        level text not null,
        unit text not null,
        category text not null,
        channel text not null,
        urgency text,
        mediator text not null,
        primary key (position, entry)
      )`);
    await runner.query(`
      create table read_models.rating_counts (
        scope text collate "C" not null,
        rater text collate "C" not null,
        dimension text collate "C" not null,
        grain text collate "C" not null,
        bucket date not null,
        key text collate "C" not null,
        any_invited integer not null,
        any_rated integer not null,
        any_answered integer not null,
        any_lapsed integer not null,
        any_satisfied integer not null,
        any_basically_satisfied integer not null,
        any_dissatisfied integer not null,
        petition_office_invited integer not null,
        petition_office_rated integer not null,
        petition_office_answered integer not null,
        petition_office_lapsed integer not null,
        petition_office_satisfied integer not null,
        petition_office_basically_satisfied integer not null,
        petition_office_dissatisfied integer not null,
        competent_body_invited integer not null,
        competent_body_rated integer not null,
        competent_body_answered integer not null,
        competent_body_lapsed integer not null,
        competent_body_satisfied integer not null,
        competent_body_basically_satisfied integer not null,
        competent_body_dissatisfied integer not null,
        mediator_invited integer not null,
        mediator_rated integer not null,
        mediator_answered integer not null,
        mediator_lapsed integer not null,
        mediator_satisfied integer not null,
        mediator_basically_satisfied integer not null,
        mediator_dissatisfied integer not null,
        primary key (scope, rater, dimension, grain, bucket, key)
      ) with (fillfactor = 80)`);
    await runner.query(`create index rating_ledger_occurred on read_models.rating_ledger (occurred_on)`);
    await runner.query(`create index rating_ledger_grievance on read_models.rating_ledger (grievance)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_models.rating_cases, read_models.rating_ledger, read_models.rating_counts');
  }
}

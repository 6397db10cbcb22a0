import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row per case, with indexes for worklists and for who may see it. */
export class GrievanceDetails1772400001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_models.grievance_details (
        id text collate "C" not null,
        number text not null,
        query_code_hash text not null,
        rulebook text not null,
        status text not null,
        phase text not null,
        kind text,
        category text not null,
        urgency text,
        tempo text,
        channel text not null,
        region text not null,
        region_path text[] not null,
        region_level text not null,
        office text not null,
        office_kind text not null,
        with_office_since timestamptz not null,
        unit text not null,
        units text[] not null,
        tier text,
        mediator text,
        escalated_to text,
        accused text,
        title text not null,
        narrative text not null,
        request text not null,
        parties jsonb not null,
        anonymous boolean not null,
        legacy boolean not null,
        accounts text[] not null,
        intake_by text[] not null,
        headcount integer not null,
        received_at timestamptz not null,
        delegated_at timestamptz,
        path_notified_at timestamptz,
        accepted_at timestamptz,
        resolved_at timestamptz,
        closed_at timestamptz,
        updated_at timestamptz not null,
        revision integer not null,
        next_due date,
        delegation jsonb,
        handling jsonb,
        mediation jsonb,
        attempts jsonb not null,
        agreement jsonb,
        opinion jsonb,
        review jsonb,
        final_review jsonb,
        execution jsonb,
        resolution jsonb,
        ending jsonb,
        rating jsonb not null,
        primary key (id)
      ) with (fillfactor = 85)`);
    await runner.query(`create index grievance_details_number on read_models.grievance_details (number)`);
    await runner.query(`create index grievance_details_received on read_models.grievance_details (received_at, id)`);
    await runner.query(`create index grievance_details_updated on read_models.grievance_details (updated_at, id)`);
    await runner.query(`create index grievance_details_due on read_models.grievance_details (next_due, id)`);
    await runner.query(`create index grievance_details_unit on read_models.grievance_details (unit)`);
    await runner.query(
      `create index grievance_details_mediator on read_models.grievance_details (mediator) where mediator is not null`,
    );
    await runner.query(
      `create index grievance_details_audience on read_models.grievance_details using gin (region_path, units, accounts)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_models.grievance_details');
  }
}

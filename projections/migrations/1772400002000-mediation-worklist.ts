import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row per attempt at mediation. */
export class MediationWorklist1772400002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_models.mediation_worklist (
        grievance text collate "C" not null,
        attempt integer not null,
        number text not null,
        title text not null,
        kind text,
        category text not null,
        region text not null,
        region_path text[] not null,
        tier text not null,
        profile text not null,
        unit text not null,
        mediator text,
        state text not null,
        consents text[] not null,
        proposed_at timestamptz not null,
        opened_at timestamptz,
        due date,
        sessions integer not null,
        last_session_at timestamptz,
        tension_before integer,
        tension_after integer,
        outcome text,
        ground text,
        ended_at timestamptz,
        escalated_to text,
        primary key (grievance, attempt)
      )`);
    await runner.query(`
      create table read_models.mediation_cases (
        id text collate "C" not null,
        number text not null,
        title text not null,
        kind text,
        category text not null,
        region text not null,
        region_path text[] not null,
        parties text[] not null,
        attempts jsonb not null,
        primary key (id)
      )`);
    await runner.query(`create index mediation_worklist_unit on read_models.mediation_worklist (unit, state)`);
    await runner.query(
      `create index mediation_worklist_mediator on read_models.mediation_worklist (mediator, state) where mediator is not null`,
    );
    await runner.query(`create index mediation_worklist_due on read_models.mediation_worklist (due, grievance)`);
    await runner.query(
      `create index mediation_worklist_region on read_models.mediation_worklist using gin (region_path)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_models.mediation_worklist, read_models.mediation_cases');
  }
}

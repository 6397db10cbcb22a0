import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row per supervision order, the cases they are folded from, and what happened in supervision. */
export class Supervision1772400006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_models.supervision_board (
        grievance text collate "C" not null,
        "order" integer not null,
        number text not null,
        category text not null,
        region text not null,
        region_path text[] not null,
        "from" text not null,
        unit text not null,
        ground text not null,
        state text not null,
        due date not null,
        ordered_at timestamptz not null,
        replied_at timestamptz,
        ended_at timestamptz,
        returns integer not null,
        escalations integer not null,
        reminders integer not null,
        sponsor text,
        primary key (grievance, "order")
      )`);
    await runner.query(`
      create table read_models.supervision_cases (
        id text collate "C" not null,
        number text not null,
        region text not null,
        region_path text[] not null,
        level text not null,
        office text not null,
        unit text not null,
        kind text,
        category text not null,
        channel text not null,
        urgency text,
        reminders integer not null,
        sponsor text,
        orders jsonb not null,
        primary key (id)
      )`);
    await runner.query(`
      create table read_models.supervision_ledger (
        position text collate "C" not null,
        entry integer not null,
        event_id text not null,
        grievance text not null,
        occurred_on date not null,
        recorded_at timestamptz not null,
        measure text not null,
        "from" text not null,
        ground text not null,
        region text not null,
        region_path text[] not null,
        level text not null,
        unit text not null,
        category text not null,
        channel text not null,
        urgency text,
        primary key (position, entry)
      )`);
    await runner.query(`create index supervision_board_due on read_models.supervision_board (due, grievance, "order")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table read_models.supervision_board, read_models.supervision_cases, read_models.supervision_ledger',
    );
  }
}

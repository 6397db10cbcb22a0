import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How filings stood at any time; they are built anew with it. */
export class FilingLedger1772400010020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_models.filing_ledger (
        position text collate "C" not null,
        entry integer not null,
        event_id text not null,
        grievance text not null,
        occurred_on date not null,
        recorded_at timestamptz not null,
        measure text not null,
        member text not null,
        category text not null,
        channel text not null,
        region text not null,
        region_path text[] not null,
        kind text,
        received_on date not null,
        headcount integer not null,
        merged_into text,
        collective text,
        primary key (position, entry)
      )`);
    await runner.query('truncate read_models.filings');
    await runner.query('alter table read_models.filings drop column people');
    await runner.query(`delete from read_models.checkpoints where name = 'repeated-petitions.v1'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_models.filing_ledger');
    await runner.query('truncate read_models.filings');
    await runner.query('alter table read_models.filings add column people integer not null');
  }
}

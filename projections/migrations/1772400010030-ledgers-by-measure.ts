import type { MigrationInterface, QueryRunner } from 'typeorm';

const ledgers = ['pipeline', 'rating'] as const;

/** Ledgers are read by position, measure and day; nobody asks them for one case. */
export class LedgersByMeasure1772400010030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const ledger of ledgers) await runner.query(`drop index read_models.${ledger}_ledger_grievance`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const ledger of ledgers) {
      await runner.query(`create index ${ledger}_ledger_grievance on read_models.${ledger}_ledger (grievance)`);
    }
  }
}

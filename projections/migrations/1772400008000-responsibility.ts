import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who supervises, sponsors, handled first and acts for the petitioner; the details are folded anew. */
export class Responsibility1772400008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`truncate read_models.grievance_details`);
    await runner.query(`
      alter table read_models.grievance_details
        add column amber_from date,
        add column first_handler text,
        add column sponsor text,
        add column supervisions jsonb not null,
        add column mandates jsonb not null`);
    await runner.query(`delete from read_models.checkpoints where name = 'grievance-details.v1'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table read_models.grievance_details
        drop column amber_from,
        drop column first_handler,
        drop column sponsor,
        drop column supervisions,
        drop column mandates`);
  }
}

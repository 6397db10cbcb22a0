import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row per region and unit of the organisation. */
export class UnitDirectory1772400005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_models.unit_directory (
        id text collate "C" not null,
        source text not null,
        region jsonb,
        unit jsonb,
        ended jsonb,
        revision integer not null,
        primary key (id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_models.unit_directory');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far each projection is. */
export class Checkpoints1772400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema if not exists read_models');
    await runner.query(`
      create table read_models.checkpoints (
        name text collate "C" not null,
        position text collate "C",
        at timestamptz,
        applied integer not null,
        stopped jsonb,
        primary key (name)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_models.checkpoints');
  }
}

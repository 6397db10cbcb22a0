import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which event each projection recognises its store; where none was kept, it is built anew once. */
export class CheckpointLandmarks1772400004500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table read_models.checkpoints add column landmark jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table read_models.checkpoints drop column landmark');
  }
}

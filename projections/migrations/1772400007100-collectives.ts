import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row per group of people with one matter. */
export class Collectives1772400007100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_models.collectives (
        id text collate "C" not null,
        revision integer not null,
        matter text not null,
        category text not null,
        region text not null,
        region_path text[] not null,
        founded_at timestamptz not null,
        cases integer not null,
        headcount integer not null,
        members text[] not null,
        departed text[] not null,
        settled text[] not null,
        representatives text[] not null,
        settlements integer not null,
        people integer not null,
        unsettled integer not null,
        primary key (id)
      )`);
    await runner.query('create index collectives_founded on read_models.collectives (founded_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_models.collectives');
  }
}

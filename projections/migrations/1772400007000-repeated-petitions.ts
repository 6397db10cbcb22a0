import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filings as they are compared with others: by person and matter. */
export class RepeatedPetitions1772400007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_models.filings (
        id text collate "C" not null,
        number text not null,
        category text not null,
        channel text not null,
        region text not null,
        region_path text[] not null,
        kind text,
        received_at timestamptz not null,
        received_on date not null,
        merged_into text,
        collective text,
        members text[] not null,
        departed text[] not null,
        headcount integer not null,
        people integer not null,
        person text not null,
        id_number text,
        account text,
        name text,
        phone text,
        primary key (id)
      )`);
    const compared = [
      ['id_number', 'id_number'],
      ['account', 'account'],
      ['name', 'name, phone'],
    ];
    for (const [name, columns] of compared)
      await runner.query(
        `create index filings_${name} on read_models.filings (${columns}, category, region) where ${name} is not null`,
      );
    await runner.query('create index filings_received on read_models.filings (received_at, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_models.filings');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Members of groups as they are compared with those who file. */
export class GroupMembers1772400010010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table read_models.group_members (
        id text collate "C" not null,
        grievance text collate "C" not null,
        id_number text,
        account text,
        name text,
        phone text,
        primary key (id)
      )`);
    const compared = [
      ['grievance', 'grievance'],
      ['id_number', 'id_number'],
      ['account', 'account'],
      ['name', 'name, phone'],
    ];
    for (const [name, columns] of compared)
      await runner.query(
        `create index group_members_${name} on read_models.group_members (${columns}) where ${name} is not null`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table read_models.group_members');
  }
}

import type { DataSource } from 'typeorm';
import type { Known } from './organization';

const table = 'read_models.unit_directory';

/** How many events the directory stands for; it grows with every one. */
export const directoryAge = async (database: DataSource): Promise<number> => {
  const [{ age }] = await database.query(`select coalesce(sum(revision + 1), 0)::int as age from ${table}`);
  return age;
};

/** Every region and unit the streams speak of; none before there is a directory. */
export const knownUnits = async (database: DataSource): Promise<readonly Known[]> => {
  const [{ there }] = await database.query(`select to_regclass('${table}') is not null as there`);
  return there ? database.query(`select id, source, region, unit, ended, revision from ${table}`) : [];
};

import type { DataSource } from 'typeorm';
import { PipelineCount, PipelineDays, PipelineStock } from '../../projections/pipeline/pipeline-counts.table';
import { RatingCount } from '../../projections/rating/rating-counts.table';

const tables = [PipelineCount, PipelineDays, PipelineStock, RatingCount];

/** The same day some months on, within the year; what is counted for ever stays. */
const monthsOn = `case when grain = 'ever' then bucket
  else (date_trunc('year', bucket) + ((extract(month from bucket)::int - 1 + k) % 12) * interval '1 month'
        + least(extract(day from bucket)::int - 1, 27) * interval '1 day')::date end`;
/** The same day some days on, within its month. */
const daysOn = `case when grain <> 'day' then bucket
  else (date_trunc('month', bucket) + ((extract(day from bucket)::int - 1 + k) % 28) * interval '1 day')::date end`;

const spread = async (database: DataSource, bucket: string, copies: number, times: number): Promise<void> => {
  for (const table of tables) {
    const { columns, tableName } = database.getMetadata(table);
    const names = columns.map(({ databaseName, isPrimary }) => ({ name: `"${databaseName}"`, isPrimary }));
    const values = names.map(({ name, isPrimary }) => {
      if (!isPrimary) return `(sum(${name}) * ${times})::int as ${name}`;
      return name === '"bucket"' ? `${bucket} as bucket` : name;
    });
    const keys = names.flatMap(({ isPrimary }, index) => (isPrimary ? [index + 1] : []));
    await database.query(
      `create table public.filled as select ${values.join(', ')}
       from read_models.${tableName} cross join generate_series(0, ${copies - 1}) as s(k) group by ${keys.join(', ')}`,
    );
    await database.query(`truncate read_models.${tableName}`);
    await database.query(
      `insert into read_models.${tableName} (${names.map(({ name }) => name).join(', ')}) table public.filled`,
    );
    await database.query('drop table public.filled');
    await database.query(`vacuum analyze read_models.${tableName}`);
  }
};

/**
 * Makes the rollups of a small year those of a year with many cases: whatever was counted in any month is counted in
 * every month, so that every row a month can have is there, and each count grows by so much.
 */
export const fillYear = (database: DataSource, times: number): Promise<void> => spread(database, monthsOn, 12, times);

/** Ten times the cases: each day's counts are also those of the nine days before it, months count tenfold. */
export const tenfold = (database: DataSource): Promise<void> => spread(database, daysOn, 10, 1);

import { Client } from 'pg';
import type { Sentence } from '../kernel/refusal';
import { schema } from './schema.sql';

const page = 10_000;

/** A key destroyed on either side is destroyed on both. */
const bring = `
  insert into privacy.subject_keys as kept (subject, master, wrapped, destroyed_at)
  select * from unnest($1::text[], $2::text[], $3::bytea[], $4::timestamptz[])
  on conflict (subject) do update
  set master = case when kept.destroyed_at is null then excluded.master end,
      wrapped = case when kept.destroyed_at is null then excluded.wrapped end,
      destroyed_at = coalesce(kept.destroyed_at, excluded.destroyed_at)`;

const connected = async <Result>(
  connectionString: string,
  use: (client: Client) => Promise<Result>,
): Promise<Result> => {
  const client = new Client({ connectionString });
  client.on('error', () => undefined); // The query under way fails with it.
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
};

/** Brings the keys of people, as they are wrapped, from one database to another, and says how many there are. */
export const copyKeys = (from: string, to: string): Promise<Sentence | undefined> =>
  connected(from, (source) =>
    connected(to, async (target) => {
      const { rows } = await source.query(`select to_regclass('privacy.subject_keys') is not null as there`);
      if (!rows[0].there) return undefined;
      await target.query(schema);
      const masters = await source.query('select array_agg(name) as names from privacy.master_keys');
      const named = 'insert into privacy.master_keys select unnest($1::text[]) on conflict do nothing';
      await target.query(named, [masters.rows[0].names ?? []]);
      const keys = await copyRows(source, target);
      return {
        en: `${keys} keys of people were copied; they open with the same SECRET_KEY or PRIVACY_MASTER_KEY only`,
        zh: `已复制 ${keys} 个个人密钥；须使用相同的 SECRET_KEY 或 PRIVACY_MASTER_KEY`,
      };
    }),
  );

const copyRows = async (source: Client, target: Client): Promise<number> => {
  const next = `select subject, master, wrapped, destroyed_at from privacy.subject_keys
                where subject > $1 order by subject limit ${page}`;
  for (let [copied, after] = [0, '']; ; ) {
    const { rows } = await source.query(next, [after]);
    if (rows.length === 0) return copied;
    const column = (name: string) => rows.map((row) => row[name]);
    await target.query(bring, ['subject', 'master', 'wrapped', 'destroyed_at'].map(column));
    copied += rows.length;
    after = rows.at(-1).subject;
  }
};

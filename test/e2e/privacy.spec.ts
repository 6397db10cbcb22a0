import { hashLink } from '../../src/event-store/hash-link';
import type { HistoryItem } from '../../src/grievance/history-items';
import { erased } from '../../src/kernel/erased';
import { eventually } from '../eventually';
import { onServer, startPostgres, type TestPostgres } from '../start-postgres';
import { type Service, startService } from './launch';
import { receive } from './life';
import { storedEvents } from './stores';

describe('what is personal', () => {
  let postgres: TestPostgres;
  let url: string;
  let service: Service;
  beforeAll(async () => {
    postgres = await startPostgres();
    url = await postgres.createDatabase();
    service = await startService({ env: { DATABASE_URL: url } });
  });
  afterAll(async () => {
    await service.stop();
    await postgres.stop();
  });

  const petitioners = { party: 'petitioner', ground: 'consent-withdrawn' };
  const filed = (name: string, phone: string) =>
    receive(service, 'registrar', {
      ...{ title: `${name}家的外墙渗水`, narrative: `${name}家的外墙渗水`, request: '修缮' },
      petitioner: { name, phone, address: '河东村九十九号' },
    });

  it('is in no event as it lies in the store, and is read by those who may', async () => {
    const life = await filed('欧阳见微', '13987654321');
    await life.isShown();
    const said = JSON.stringify(await storedEvents(url));
    expect(said).toContain('sealed.1.');
    expect(said).not.toMatch(/欧阳|外墙|13987654321|九十九号/);
    const { body } = await service.as('registrar').get(`/grievances/${life.id}/history`);
    expect(JSON.stringify(body)).toContain('外墙渗水');
  });

  /** Every row of every table there is, as text. */
  const everything = async (): Promise<string> => {
    const tables = await onServer(
      url,
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    const rows = await Promise.all(
      tables.map(({ name: table }) => onServer(url, `select '${table} ' || each::text as row from ${table} each`)),
    );
    return rows
      .flat()
      .map(({ row }) => String(row))
      .join('\n');
  };

  it('is in no table and no log once it was erased, and every event lies there as before', async () => {
    const life = await filed('司马听雨', '13912345678');
    await life.does('station-worker', 'withdrawals', { reason: '司马听雨已和解', confirmedBy: 'registrar' });
    await life.isShown();
    expect(await everything()).toMatch(/read_models\.\w+ .*司马听雨/);
    const stored = async () => (await storedEvents(url)).filter(({ stream }) => stream === `grievance-${life.id}`);
    const before = await stored();
    await life.does('supervisor', 'erasures', petitioners);
    await eventually(everything, (all) => !/司马|13912345678/.test(all));
    expect((await stored()).slice(0, before.length)).toEqual(before);
    const { text } = await service
      .as('auditor')
      .until(`/grievances/${life.id}/history`, (answer) => !/司马|13912345678/.test(answer.text));
    expect(text).toContain(erased);
    expect(service.output()).not.toMatch(/司马|13912345678/);
  });

  it('leaves the chain to whoever counts it again: auditors are shown what is stored', async () => {
    const { id } = await filed('欧阳见微', '13987654321');
    const { body } = await service.as('auditor').get(`/grievances/${id}/history`);
    let previous: string | null = null;
    for (const item of body.items as unknown as readonly HistoryItem[]) {
      const { revision, type, stored } = item;
      expect(stored).not.toBeNull();
      const event = { id: item.id, stream: `grievance-${id}`, revision, type, ...stored } as never;
      expect(item.hash).toBe(hashLink(event, previous));
      previous = item.hash;
    }
    expect(previous).toMatch(/^[0-9a-f]{64}$/);
    const { body: seen } = await service.as('registrar').get(`/grievances/${id}/history`);
    expect((seen.items as unknown as readonly HistoryItem[]).map(({ stored }) => stored)).toEqual(
      seen.items.map(() => null),
    );
  });
});

import { hashLink } from '../../src/event-store/hash-link';
import type { HistoryItem } from '../../src/grievance/history-items';
import { onServer, startPostgres, type TestPostgres } from '../start-postgres';
import { type Service, startService } from './launch';
import { receive } from './life';

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

  const name = '欧阳见微';
  const filed = () =>
    receive(service, 'registrar', {
      narrative: `${name}家的外墙渗水`,
      petitioner: { name, phone: '13987654321', address: '河东村九十九号' },
    });

  it('is in no event as it lies in the store, and is read by those who may', async () => {
    const life = await filed();
    await life.isShown();
    const events = await onServer(url, 'select data::text || metadata::text as said from event_store.events');
    const said = JSON.stringify(events);
    expect(said).toContain('sealed.1.');
    expect(said).not.toMatch(/欧阳|外墙|13987654321|九十九号/);
    const { body } = await service.as('registrar').get(`/grievances/${life.id}/history`);
    expect(JSON.stringify(body)).toContain('外墙渗水');
  });

  it('leaves the chain to whoever counts it again: auditors are shown what is stored', async () => {
    const { id } = await filed();
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

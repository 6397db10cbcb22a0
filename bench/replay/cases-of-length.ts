import { randomUUID } from 'node:crypto';
import { noStream } from '../../src/event-store/event-store';
import { PostgresEventStore } from '../../src/event-store/postgres/postgres-event-store';
import { recordFinding } from '../../src/grievance/domain/decisions/handling/record-finding';
import { Chance } from '../../src/simulation/chance';
import { inHandling } from '../cases/lives';
import { OneCase, of, type Told } from '../cases/one-case';

/** Cases in handling, with one finding after another until they have so many events. */
const lifeOf = (chance: Chance, id: string, events: number): readonly Told[] => {
  const one = inHandling(chance, new OneCase(id, Date.parse('2026-03-02T09:00:00+08:00')));
  const handler = of(one.grievance.acceptance?.unit ?? '', 'handler');
  while (one.told.length < events) {
    one.later(1).decides(handler, recordFinding, { heard: ['petitioner'], facts: '补偿标准依据市政府文件。' });
  }
  return one.told.slice(0, events);
};

/** Fills a store with cases of a length and answers their ids. */
export const tellCasesOfLength = async (url: string, events: number, cases: number): Promise<string[]> => {
  const store = await PostgresEventStore.open({ connection: { connectionString: url } });
  const chance = new Chance(events);
  const ids = Array.from(
    { length: Math.ceil(cases) },
    (_, nth) => `${events.toString(16).padStart(4, '0')}${nth.toString(16).padStart(8, '0')}`,
  );
  const append = (id: string) =>
    store.append({
      stream: `grievance-${id}`,
      expected: noStream,
      events: lifeOf(chance, id, events).map(({ type, data, metadata }) => {
        return { id: randomUUID(), type, data, metadata: metadata as never };
      }),
    });
  for (let at = 0; at < ids.length; at += 50) await Promise.all(ids.slice(at, at + 50).map(append));
  await store.close();
  return ids;
};

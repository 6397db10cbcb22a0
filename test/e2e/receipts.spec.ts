import { createHash } from 'node:crypto';
import { valueAt } from './client';
import { type Service, startService } from './launch';
import { type Life, mediateInTheVillage, resolve } from './life';

let service: Service;
let life: Life;
beforeAll(async () => {
  service = await startService();
  await service.clock('2026-03-02T09:00:00+08:00');
  life = await resolve(service);
  const rating = { queryCode: life.queryCode, of: 'mediator', score: 'basically-satisfied' };
  expect((await service.anyone.post(`/public/grievances/${life.number}/ratings`, rating)).status).toBe(201);
  await (await mediateInTheVillage(service)).isShown();
  await life.isShown();
});

const read = async (path: string) => (await service.as('auditor').get(path)).body;
const numberOf = async (name: string, query = '') => valueAt(await read(`/figures/${name}${query}`), 'receipt.value');
const eventsOf = async (name: string, query = '') => (await read(`/figures/${name}/events?limit=200${query}`)).items;

describe('a figure', () => {
  it.each([
    ['mediations-proposed', '/pipeline', 'total.proposed'],
    ['mediations-consented', '/pipeline', 'total.consented'],
    ['mediations-opened', '/pipeline', 'total.opened'],
    ['mediations-settled', '/pipeline', 'total.settled'],
    ['mediations-failed', '/pipeline', 'total.failed'],
    ['agreements-performed', '/pipeline', 'total.performed'],
    ['mediation-days-median', '/pipeline', 'total.medianDays'],
    ['mediation-days-p90', '/pipeline', 'total.p90Days'],
    ['filings', '/pipeline', 'filings'],
    ['matters', '/pipeline', 'matters'],
    ['cases-mediated-now', '/pipeline', 'phases.mediated'],
    ['cases-rated-now', '/pipeline', 'phases.rated'],
    ['cases-delegated-now', '/pipeline', 'phases.delegated'],
    ['ratings-invited', '/satisfaction', 'overall.invited'],
    ['ratings-given', '/satisfaction', 'overall.rated'],
    ['ratings-basically-satisfied', '/satisfaction', 'overall.basicallySatisfied'],
    ['response-rate', '/satisfaction', 'overall.responseRate'],
    ['satisfaction-rate', '/satisfaction', 'overall.satisfactionRate'],
  ])('%s is the number that %s shows as %s', async (name, path, where) =>
    expect(await numberOf(name)).toBe(valueAt(await read(path), where)),
  );

  it('counts each of the events behind it, and names their cases', async () => {
    const opened = await eventsOf('mediations-opened');
    expect(opened).toHaveLength(Number(await numberOf('mediations-opened')));
    const own = opened.find(({ grievance }) => grievance === life.id);
    const history = (await read(`/grievances/${life.id}/history`)).items;
    expect(own).toMatchObject({
      number: life.number,
      event: history.find(({ type }) => type === 'MediationOpened')?.id,
      ...{ numerator: 1, denominator: 0 },
    });
  });

  it('carries a receipt that anybody can compute again from the events', async () => {
    const { receipt } = await read('/figures/satisfaction-rate');
    const events = await eventsOf('satisfaction-rate');
    const lines = events.map(({ position, entry, event, numerator, denominator }) =>
      [position, entry, event, numerator, denominator].join(' '),
    );
    expect(receipt).toMatchObject({
      ...{ value: 1, numerator: 1, denominator: 1, entries: events.length },
      digest: createHash('sha256').update(lines.join('\n')).digest('hex'),
    });
    const asOf = encodeURIComponent(String(valueAt(receipt, 'asOf.position')));
    expect((await read(`/figures/satisfaction-rate?asOf=${asOf}`)).receipt).toEqual(receipt);
  });

  it('is narrowed as the pages are, and a share without a denominator is null', async () => {
    expect(await numberOf('mediations-opened', '?tier=judicial')).toBe(0);
    expect(await eventsOf('mediations-opened', '&tier=people&category=neighbour')).toHaveLength(2);
    expect(await numberOf('cases-resolved', '?detail=village')).toBe(1);
    expect(await numberOf('cases-resolved', '?detail=county')).toBe(0);
    expect(await numberOf('settlement-rate', '?from=2001-01-01&to=2001-12-31')).toBeNull();
  });

  it('lists its events page by page', async () => {
    const first = await read('/figures/mediations-opened/events?limit=1');
    const second = await read(`/figures/mediations-opened/events?limit=1&cursor=${first.next}`);
    expect([...first.items, ...second.items]).toEqual(await eventsOf('mediations-opened'));
  });

  it('is defined in words, and every one of them is there', async () => {
    const { items } = await read('/figures');
    for (const { name, title, says, version } of items) {
      expect([title, says].every((each) => /\p{Script=Han}/u.test(String(valueAt(each, 'zh'))))).toBe(true);
      expect(version).toBe(1);
      expect((await service.as('viewer').get(`/figures/${name}`)).status).toBe(200);
    }
  });

  it.each([
    ['an unknown one', 'auditor', '/figures/wishes', 404, 'unknown-figure'],
    ['the events, for who may open no case', 'viewer', '/figures/mediations-opened/events', 403, 'role-not-entitled'],
    ['a rater of a mediation', 'auditor', '/figures/mediations-opened?rater=self', 400, 'invalid-request'],
    ['a detail of ratings', 'auditor', '/figures/ratings-given?detail=self', 400, 'invalid-request'],
    ['a cursor of another list', 'auditor', '/figures/mediations-opened/events?cursor=x', 400, 'invalid-request'],
  ])('is refused: %s', async (_, user, path, status, code) => {
    const answer = await service.as(user).get(path);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

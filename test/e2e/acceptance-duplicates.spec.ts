import { type Service, startService } from './launch';
import { type Life, receive } from './life';

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.clock('2026-03-02T09:00:00+08:00');
});

const matter = { category: 'road-repair', title: '村道塌陷' };
const figures = async () => {
  const { body } = await service.as('viewer').get('/pipeline');
  return [body.filings, body.matters];
};
const untilFigures = async (filings: number, matters: number) => {
  await service.as('viewer').until('/pipeline', ({ body }) => body.filings === filings && body.matters === matters);
};
const relations = async (life: Life) => {
  await life.isShown();
  const { status, body } = await service.as('router').get(`/grievances/${life.id}/related`);
  expect(status).toBe(200);
  return Object.fromEntries(body.items.map((each) => [each.id, each.relation]));
};
const isTracked = async ({ number, queryCode }: Life): Promise<unknown> =>
  (await service.anyone.get(`/public/grievances/${number}`, { 'query-code': queryCode })).body.status;

describe('acceptance 19: a duplicate', () => {
  it('keeps both numbers, is two filings and one matter, and is a matter of its own again once reopened', async () => {
    const first = await receive(service, 'registrar', matter);
    const second = await receive(service, 'registrar', matter);
    await untilFigures(2, 2);
    expect(await relations(second)).toEqual({ [first.id]: 'repeated' });
    await second.does('router', 'duplicate-links', { target: first.id, reason: '同一人同一事项' });
    expect([await isTracked(first), await isTracked(second)]).toEqual(['received', 'merged']);
    await untilFigures(2, 1);
    const onto = { target: second.id, reason: '同一人同一事项' };
    await first.isRefused('router', 'duplicate-links', onto, 'target-merged');
    await second.does('registrar', 'reopenings', { reason: '并案有误' });
    expect((await second.history()).at(-1)?.data).toMatchObject({ ground: 'not-a-duplicate', to: 'received' });
    await untilFigures(2, 2);
  });
});

describe('acceptance 20: the same matter from another person', () => {
  it('is no duplicate, but offered as a group', async () => {
    const [filings] = await figures();
    const mine = await receive(service, 'registrar', { ...matter, category: 'street-lamps' });
    const theirs = await receive(service, 'registrar', {
      ...{ ...matter, category: 'street-lamps' },
      petitioner: { name: '周某', phone: '13900000009' },
    });
    const link = { target: mine.id, reason: '同一事项' };
    const { body } = await theirs.isRefused('router', 'duplicate-links', link, 'another-person');
    expect(body.detail).toContain('群体事项');
    await untilFigures(Number(filings) + 2, Number(filings) + 2);
    expect(await relations(theirs)).toEqual({ [mine.id]: 'group' });
  });
});

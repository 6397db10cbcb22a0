import { type Service, startService } from '../e2e/launch';
import { answerWith, hear, type Life, mediateInTheVillage, receive, settled } from '../e2e/life';
import { comesToBe } from '../eventually';
import { open, overflows, troublesSeen, violationsOn } from './browser';

let service: Service;
let mediated: Life;
let reviewed: Life;
let again: Life;
let group: string;

beforeAll(async () => {
  service = await startService();
  await service.clock('2026-03-02T09:00:00+08:00');
  mediated = await mediateInTheVillage(service);
  await mediated.does('mediator', 'mediation-outcomes', settled('oral', '2026-03-20'));
  reviewed = await hear(service);
  await answerWith(reviewed, 'not-support', '2026-03-02');
  await reviewed.does('petitioner', 'reviews', { grounds: '标准适用错误', body: 'city-housing-bureau' });
  const person = { category: 'environment', petitioner: { name: '郑某', phone: '13900000077' } };
  const first = await receive(service, 'registrar', { ...person, at: '2026-03-01T09:00:00+08:00' });
  again = await receive(service, 'registrar', person);
  const founded = await service.as('registrar').post('/collectives', { grievances: [first.id], matter: '养殖场气味' });
  group = String(founded.body.id);
  const joins = { grievance: first.id, name: '冯某', phone: '13900000078' };
  expect((await service.as('registrar').post(`/collectives/${group}/members`, joins)).status).toBe(201);
  for (const each of [mediated, reviewed, again]) await each.isShown();
  const members = await service.as('registrar').get(`/collectives/${group}`);
  expect(members.status).toBe(200);
  await service.as('registrar').until('/collectives', ({ body }) => body.items.some(({ id }) => id === group));
});
afterEach(() => expect(troublesSeen()).toEqual([]));
afterAll(() => service.stop());

describe('the registers', () => {
  it('list duties, the first due first, and are narrowed by what stands in the address', async () => {
    const { body } = await service.as('supervisor').get('/deadlines?unit=village-committee');
    const page = await open(service, '/registers', { as: 'supervisor' });
    await page.getByRole('heading', { level: 2, name: '期限台账' }).waitFor();
    await page.getByRole('combobox', { name: '单位' }).click();
    await page.getByRole('combobox', { name: '单位' }).fill('河东村人民调解');
    await page.getByTitle('河东村人民调解委员会').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/unit=village-committee/);
    const rows = page.getByRole('region', { name: '期限台账' }).getByRole('row');
    await comesToBe(() => rows.count(), body.items.length + 1);
    await page.getByLabel('期限', { exact: true }).selectOption('red');
    await page.getByText('没有符合条件的记录。').waitFor();
    await page.getByRole('button', { name: '清除筛选' }).click();
    await rows.nth(body.items.length + 1).waitFor();
  });

  it('list reviews, agreements and repeated petitions with their cases', async () => {
    const page = await open(service, '/registers/reviews', { as: 'reviewer' });
    const review = page.getByRole('row').filter({ hasText: reviewed.number });
    await review.getByText('东湖县住房和城乡建设局').waitFor();
    await page.getByRole('link', { name: reviewed.number }).click();
    await page.getByRole('heading', { level: 1 }).filter({ hasText: reviewed.number }).waitFor();

    const agreements = await open(service, '/registers/agreements', { as: 'mediator' });
    const agreement = agreements.getByRole('row').filter({ hasText: mediated.number });
    await agreement.getByText('0 / 1 项已履行').waitFor();
    const repeated = await open(service, '/registers/repeated-petitions', { as: 'router' });
    await repeated.getByRole('row').filter({ hasText: again.number }).getByText('第 2 次').waitFor();
    expect(await repeated.getByText('郑某').count()).toBe(0);
  });

  it('open a group with its people, its cases and what happened', async () => {
    const page = await open(service, '/registers/collectives', { as: 'registrar' });
    await page.getByRole('link', { name: '养殖场气味' }).click();
    await page.getByRole('heading', { level: 1, name: '养殖场气味' }).waitFor();
    await page.getByRole('region', { name: '成员' }).getByRole('cell', { name: '冯某' }).first().waitFor();
    await page.getByText('登记集体访', { exact: true }).waitFor();
  });

  it('are those that somebody’s role may read', async () => {
    const page = await open(service, '/registers', { as: 'clerk' });
    const which = page.getByRole('navigation', { name: '台账种类' });
    await which.getByRole('link', { name: '期限台账' }).waitFor();
    await comesToBe(() => which.getByRole('link').allInnerTexts(), ['期限台账', '复查复核台账', '调解协议台账']);
  });

  it.each([390, 1280, 1920] as const)('read well at %i pixels, in both languages', async (width) => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const which of ['deadlines', 'reviews', 'agreements', 'repeated-petitions', 'collectives']) {
        const page = await open(service, `/registers/${which}`, { width, language, as: 'supervisor' });
        await page.getByRole('row').nth(1).waitFor();
        expect([which, await violationsOn(page), await overflows(page)]).toEqual([which, [], false]);
        // Nobody listens on many pages at a time.
        await page.context().close();
      }
      const page = await open(service, `/collectives/${group}`, { width, language, as: 'supervisor' });
      await page.locator('.case-timeline').waitFor();
      expect([await violationsOn(page), await overflows(page)]).toEqual([[], false]);
    }
  });
});

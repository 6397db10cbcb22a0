import { type Service, startService } from '../e2e/launch';
import { delegate, inTheVillage, mediateInTheVillage, receive } from '../e2e/life';
import { open, overflows, troublesSeen, violationsOn } from './browser';

let service: Service;

beforeAll(async () => {
  service = await startService();
  await service.clock('2026-03-02T09:00:00+08:00');
  await delegate(service, { to: inTheVillage.unit, signs: 'mediator' });
  const life = await mediateInTheVillage(service);
  await service.clock('2026-03-20T09:00:00+08:00');
  await life.isShown();
});
afterEach(() => expect(troublesSeen()).toEqual([]));
afterAll(() => service.stop());

const screens = [
  ['/workload', 'zh-CN', '在办调解，先到期的在前'],
  ['/workload', 'en', 'Mediation under way, the first due first'],
] as const;

describe('the workload', () => {
  it('lists open cases and mediation as the interface does, the first due first', async () => {
    const supervisor = service.as('supervisor');
    const { body: cases } = await supervisor.get('/grievances?sort=due');
    const { body: attempts } = await supervisor.get('/mediations');
    const page = await open(service, '/workload', { as: 'supervisor' });
    const rows = page.getByRole('region', { name: '在办案件，先到期的在前' }).getByRole('link');
    await rows.getByText(String(cases.items.at(-1)?.number)).waitFor();
    expect(await rows.allInnerTexts()).toEqual(cases.items.map(({ number }) => number));
    const mediated = page.getByRole('region', { name: '在办调解，先到期的在前' }).getByRole('row');
    await mediated.nth(1).waitFor();
    expect(await mediated.nth(1).innerText()).toContain(String(attempts.items[0]?.due));
  });

  it('counts what each unit owes in all cases, and opens the duties behind a count', async () => {
    const { body } = await service.as('supervisor').get('/deadlines/loads');
    const red = body.items.find(({ unit }) => unit === 'village-committee')?.red;
    expect(Number(red)).toBeGreaterThan(0);
    const page = await open(service, '/workload', { as: 'supervisor' });
    const figure = page.locator('section', { has: page.getByRole('heading', { name: '各单位待办期限' }) });
    await figure.locator('summary').click();
    await figure.getByRole('link', { name: `河东村人民调解委员会 已逾期 ${red}` }).click();
    await page.getByRole('heading', { level: 2, name: '期限台账' }).waitFor();
    const duties = page.getByRole('region', { name: '期限台账' }).getByRole('row');
    await duties.nth(Number(red)).waitFor();
    expect(await duties.count()).toBe(Number(red) + 1);
    expect(new URL(page.url()).search).toBe('?unit=village-committee&colour=red');
  });

  it.each([390, 1280, 1920] as const)('reads well at %i pixels, in both languages', async (width) => {
    for (const [path, language, heading] of screens) {
      const page = await open(service, path, { width, language, as: 'supervisor' });
      await page.getByRole('heading', { level: 2, name: heading }).waitFor();
      for (const table of await page.locator('summary').all()) await table.click();
      expect(await violationsOn(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
    }
  });
});

describe('the wall', () => {
  it('shows grand mediation and satisfaction in turn, and can be held', async () => {
    const page = await open(service, '/wall', { as: 'viewer', width: 1920 });
    await page.getByRole('heading', { level: 1, name: '大调解流程' }).waitFor();
    await page.clock.install();
    await page.getByRole('button', { name: '下一屏' }).click();
    await page.getByRole('heading', { level: 1, name: '群众满意度' }).waitFor();
    await page.clock.fastForward(30_000);
    await page.getByRole('heading', { level: 1, name: '大调解流程' }).waitFor();
    const filings = page.getByTestId('wall-filings');
    await filings.waitFor();
    await page.getByRole('button', { name: '暂停轮播' }).click();
    const before = Number(await filings.innerText());
    await (await receive(service)).isShown();
    await page.clock.fastForward(30_000);
    await filings.getByText(String(before + 1), { exact: true }).waitFor();
    await page.getByRole('heading', { level: 1, name: '大调解流程' }).waitFor();
  });

  it.each([390, 1280, 1920] as const)('reads well at %i pixels, in both languages', async (width) => {
    for (const [language, next] of [
      ['zh-CN', '下一屏'],
      ['en', 'Next'],
    ] as const) {
      const page = await open(service, '/wall', { width, language, as: 'viewer' });
      await page.getByTestId('wall-filings').waitFor();
      expect([await violationsOn(page), await overflows(page)]).toEqual([[], false]);
      await page.getByRole('button', { name: next }).click();
      await page.getByTestId('wall-rated').waitFor();
      expect([await violationsOn(page), await overflows(page)]).toEqual([[], false]);
    }
  });
});

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { PipelineFigures } from '../../src/figures/pipeline';
import type { SatisfactionFigures } from '../../src/figures/satisfaction';
import { type Service, startService } from '../e2e/launch';
import { atTheMarketBureau, delegate, inTheTownship, mediate, receive, resolve } from '../e2e/life';
import { firstSheet } from '../e2e/workbook';
import { comesToBe } from '../eventually';
import { open, overflows, troublesSeen, violationsOn } from './browser';

let service: Service;

const screens = [
  ['/pipeline', 'zh-CN', '逐月趋势'],
  ['/pipeline', 'en', 'By month'],
  ['/satisfaction', 'zh-CN', '逐月满意率'],
  ['/satisfaction', 'en', 'Satisfaction by month'],
] as const;

const rate = async (number: string, queryCode: string, score: string) => {
  const said = await service.anyone.post(`/public/grievances/${number}/ratings`, { queryCode, of: 'mediator', score });
  expect(said.status).toBe(201);
};

beforeAll(async () => {
  service = await startService();
  for (const score of ['satisfied', 'dissatisfied']) {
    const { number, queryCode } = await resolve(service);
    await rate(number, queryCode, score);
  }
  await service.clock('2026-03-20T09:00:00+08:00');
  const told = { said: { category: 'consumer' }, to: 'township-committee', signs: 'mediator-township' };
  const life = await delegate(service, told);
  await mediate(life, inTheTownship('people-township'));
  await life.does('mediator-township', 'mediation-outcomes', { outcome: 'failed', ground: 'no-prospect' });
  await life.does('mediator-township', 'tier-escalations', { to: 'administrative', reason: '需主管部门介入' });
  await mediate(life, atTheMarketBureau('administrative-consumer'));
  await life.isShown();
});
afterEach(() => expect(troublesSeen()).toEqual([]));
afterAll(() => service.stop());

/** What the table of a chart says in a row, once it is opened. */
const cellsOf = async (page: Page, caption: string, row: string): Promise<readonly string[]> => {
  const figure = page.locator('.dashboard-figure', { has: page.getByRole('heading', { name: caption, exact: true }) });
  const table = figure.locator('details');
  if ((await table.getAttribute('open')) === null) await figure.locator('summary').click();
  const found = figure.getByRole('row', { name: row });
  await found.waitFor();
  return found.getByRole('cell').allInnerTexts();
};

describe('the pipeline', () => {
  it('says what the interface says, and opens the cases behind a number', async () => {
    const { body } = await service.as('supervisor').get('/pipeline?by=unit');
    const figures = body as unknown as PipelineFigures;
    const page = await open(service, '/pipeline', { as: 'supervisor' });
    await page.getByTestId('filings').getByText(String(figures.filings), { exact: true }).waitFor();
    const { proposed, consented, opened, settled, failed, escalated, performed } = figures.tiers.people;
    expect((await cellsOf(page, '从提议到履行', '人民调解')).slice(0, 8)).toEqual(
      [proposed, consented, opened, settled, 0, failed, escalated, performed].map(String),
    );
    expect(await cellsOf(page, '未达成的原因', '无望达成')).toEqual(['1', '0', '0', '1']);
    expect(await cellsOf(page, '三级调解流向', '人民调解 → 转入行政调解')).toEqual(['1']);
    expect(await cellsOf(page, '案件现在所处阶段', '已评价')).toEqual([String(figures.phases.rated)]);
    const link = page.getByRole('link', { name: `已评价 ${figures.phases.rated}` });
    expect(await link.getAttribute('href')).toBe('/cases?phase=rated');
  });

  it('grows by exactly one case when one more is received, without being loaded again', async () => {
    const page = await open(service, '/pipeline', { as: 'viewer' });
    const filings = page.getByTestId('filings');
    await filings.waitFor();
    const before = Number(await filings.innerText());
    await receive(service);
    await filings.getByText(String(before + 1), { exact: true }).waitFor();
  });

  it('as known on an earlier day counts what was known then; the day stands in the address', async () => {
    const page = await open(service, '/pipeline', { as: 'viewer' });
    await page.getByTestId('filings').waitFor();
    await page.getByLabel('截至当日所知').fill('2026-03-03');
    await page.getByText('截至 2026-03-02 09:00 已登记的事件').waitFor();
    expect(new URL(page.url()).search).toBe('?asOf=2026-03-03');
    await page.getByTestId('opened').getByText('2', { exact: true }).waitFor();
    await comesToBe(() => page.getByTestId('filings').innerText(), '2');
  });

  it('follows mediation month by month, and parts it by region as areas and as a table', async () => {
    const viewer = service.as('viewer');
    const page = await open(service, '/pipeline?by=region', { as: 'viewer' });
    for (const [by, caption, named] of [
      ['month', '逐月趋势', (key: string) => key],
      ['region', '按地区分组', () => '河东村'],
    ] as const) {
      const [group] = ((await viewer.get(`/pipeline?by=${by}`)).body as unknown as PipelineFigures).groups;
      const { key = '', proposed, consented, opened, settled } = group ?? {};
      const cells = await cellsOf(page, caption, named(key));
      expect(cells.slice(0, 4)).toEqual([proposed, consented, opened, settled].map(String));
      await page.getByRole('img', { name: caption }).locator('canvas').waitFor();
    }
  });

  it('is saved as a workbook with the numbers that are shown', async () => {
    const { body } = await service.as('viewer').get('/pipeline?by=unit');
    const page = await open(service, '/pipeline', { as: 'viewer' });
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'XLSX 下载：大调解流程' }).click();
    const saved = await coming;
    expect(saved.suggestedFilename()).toBe('大调解流程.xlsx');
    const rows = firstSheet(readFileSync(await saved.path()))
      .split('<row ')
      .slice(1);
    expect(rows.length).toBeGreaterThan(2);
    const { proposed, consented } = body.total as Record<string, number>;
    const numbers = [...(rows[1] ?? '').matchAll(/<c (?![^>]*t="s")[^>]*><v>(\d+)<\/v>/g)].map(([, value]) =>
      Number(value),
    );
    expect(numbers.slice(0, 2)).toEqual([proposed, consented]);
  });

  it('is saved as a table, as it was asked for', async () => {
    const page = await open(service, '/pipeline?asOf=2026-03-03', { as: 'viewer' });
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV 下载：大调解流程' }).click();
    const saved = await coming;
    expect(saved.suggestedFilename()).toBe('大调解流程.csv');
    expect(readFileSync(await saved.path(), 'utf8')).toContain('2026-03-02');
  });
});

describe('satisfaction', () => {
  it('says what the interface says, in both variants, with the interval', async () => {
    const { overall } = (await service.as('viewer').get('/satisfaction')).body as unknown as SatisfactionFigures;
    const page = await open(service, '/satisfaction?by=mediator', { as: 'viewer' });
    await page.getByTestId('satisfaction').getByText('50.0%').waitFor();
    expect(overall).toMatchObject({ satisfied: 1, dissatisfied: 1, satisfactionRate: 0.5 });
    for (const name of ['invited', 'rated', 'lapsed'] as const) {
      await comesToBe(() => page.getByTestId(name).innerText(), String(overall[name]));
    }
    const [low, high] = overall.interval ?? [];
    const cells = await cellsOf(page, '按调解员分组的满意率', 'mediator');
    expect(cells[8]).toBe(`${((low ?? 0) * 100).toFixed(1)}% – ${((high ?? 0) * 100).toFixed(1)}%`);
  });

  it('without a denominator is a dash that says why', async () => {
    const page = await open(service, '/satisfaction?rater=expert', { as: 'viewer' });
    await page.getByTestId('satisfaction').getByText('— 没有可计算的对象').waitFor();
  });

  it('is compared before and after a day, and with the year before', async () => {
    const page = await open(service, '/satisfaction', { as: 'viewer' });
    await page.getByLabel('以此日期为界').fill('2026-03-10');
    expect((await cellsOf(page, '前后对比', '2026-03-10 之前')).slice(0, 2)).toEqual(['0', '0']);
    expect((await cellsOf(page, '前后对比', '2026-03-10 起')).slice(0, 2)).toEqual(['2', '2']);
    expect((await cellsOf(page, '同比', '2025-01-01 – 2025-03-20')).slice(0, 2)).toEqual(['0', '0']);
  });
});

describe('a number', () => {
  it.each([
    ['/pipeline', '各层级用时（天）', '人民调解', 0, '调解用时中位数（天）'],
    ['/satisfaction?by=mediator', '按调解员分组的满意率', '调解员 mediator', 8, '满意率（未评不计）'],
  ])('of days and of an interval opens what it rests on: %s', async (path, caption, row, column, title) => {
    const page = await open(service, path, { as: 'auditor' });
    await cellsOf(page, caption, row);
    await page.getByRole('row', { name: row }).getByRole('cell').nth(column).getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await page.getByRole('region', { name: '依据的事件' }).getByRole('row').nth(1).waitFor();
  });

  it('of matters opens every filing it counts', async () => {
    const { body } = await service.as('auditor').get('/pipeline');
    const page = await open(service, '/pipeline', { as: 'auditor' });
    await page.getByTestId('matters').getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: '事项数' }).waitFor();
    await page.getByTestId('figure-value').getByText(String(body.matters), { exact: true }).waitFor();
  });
});

describe('dashboards', () => {
  it.each([
    ['/pipeline', 'viewer', 8],
    ['/satisfaction?by=mediator', 'viewer', 3],
    ['/workload', 'supervisor', 3],
  ])('keep each of their charts as a picture: %s', async (path, as, charts) => {
    const page = await open(service, path, { as });
    const buttons = page.getByRole('button', { name: /^PNG 图片：/ });
    const drawn = page.locator('.dashboard-figure canvas');
    await comesToBe(async () => [await drawn.count(), await buttons.count()], [charts, charts]);
    for (const button of await buttons.all()) {
      const coming = page.waitForEvent('download');
      await button.click();
      const saved = await coming;
      const title = (await button.getAttribute('aria-label'))?.replace('PNG 图片：', '');
      expect(saved.suggestedFilename()).toBe(`${title}.png`);
      const picture = readFileSync(await saved.path());
      expect([...picture.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
      expect(picture.length).toBeGreaterThan(2_000);
    }
  });

  it.each([390, 1280, 1920] as const)('read well at %i pixels, in both languages', async (width) => {
    for (const [path, language, heading] of screens) {
      const page = await open(service, path, { width, language, as: 'supervisor' });
      await page.getByRole('heading', { level: 2, name: heading }).waitFor();
      for (const table of await page.locator('summary').all()) await table.click();
      expect([path, await violationsOn(page)]).toEqual([path, []]);
      expect([path, await overflows(page)]).toEqual([path, false]);
    }
  });
});

import type { Page } from 'playwright-core';
import { type Service, startService } from '../e2e/launch';
import { delegate, type Life, receive } from '../e2e/life';
import { open, troublesSeen } from './browser';
import { type Line, layLine } from './line';

let service: Service;
let line: Line;
beforeAll(async () => {
  service = await startService();
  await service.clock('2026-03-02T09:00:00+08:00');
});
beforeEach(async () => {
  line = await layLine(service);
});
afterEach(() => {
  line.end();
  // A line that is cut fails the requests on it, and nothing else may go wrong.
  expect(troublesSeen().filter((each) => !each.includes('net::ERR_'))).toEqual([]);
});
afterAll(() => service.stop());

const titled = (page: Page, title: string) => page.getByRole('link', { name: title }).first();
const handOn = (life: Life) =>
  life.does('router', 'delegations', { mode: 'referral', to: 'county-housing-bureau', reason: '属其职责' });
const saysOffline = (page: Page) => page.getByText('连接不上服务').first();

describe('an open screen', () => {
  it('shows what happened while its line was cut, once that is mended, without being loaded again', async () => {
    const life = await receive(service, 'registrar', { title: '院墙开裂' });
    await life.isShown();
    const one = await open(line.service, `/cases/${life.id}`, { as: 'router' });
    const list = await open(line.service, '/cases', { as: 'router' });
    await one.getByText('已登记', { exact: true }).first().waitFor();
    await titled(list, '院墙开裂').waitFor();
    line.cut();
    await handOn(life);
    const another = await receive(service, 'registrar', { title: '断线时登记的事项' });
    await another.isShown();
    line.mend();
    await one.getByText('已交办', { exact: true }).first().waitFor();
    await titled(list, '断线时登记的事项').waitFor();
    const more = await receive(service, 'registrar', { title: '恢复后登记的事项' });
    await more.isShown();
    await titled(list, '恢复后登记的事项').waitFor();
  });

  it('says while the service does not answer that it cannot be reached, keeps what was read, and goes on by itself', async () => {
    const list = await open(line.service, '/workload', { as: 'supervisor' });
    const wall = await open(line.service, '/wall', { as: 'viewer', width: 1920 });
    const first = list.getByRole('heading', { level: 2 }).first();
    await first.waitFor();
    await wall.getByTestId('wall-filings').waitFor();
    line.cut();
    await saysOffline(list).waitFor();
    expect(await first.isVisible()).toBe(true);
    await wall.getByRole('button', { name: '下一屏' }).click();
    await saysOffline(wall).waitFor();
    await wall.getByRole('button', { name: '再试一次' }).waitFor();
    line.mend();
    await saysOffline(list).waitFor({ state: 'detached' });
    await wall.getByRole('button', { name: '再试一次' }).click();
    await wall.getByTestId('wall-rated').waitFor();
    await saysOffline(wall).waitFor({ state: 'detached' });
  });

  it('goes on where it was when the service was ended and started anew on the same data', async () => {
    const before = await startService();
    await before.clock('2026-03-02T09:00:00+08:00');
    line.mend(before);
    const life = await delegate(before, { said: { title: '重启之前的事项' } });
    await life.isShown();
    const through = { ...before, base: line.service.base };
    const list = await open(through, '/cases', { as: 'router' });
    const one = await open(through, `/cases/${life.id}`, { as: 'router' });
    await one.getByText('已交办', { exact: true }).first().waitFor();
    line.cut();
    await before.stop();
    const after = await startService({ dataDir: before.dataDir });
    await after.clock('2026-03-02T09:00:00+08:00');
    const next = await receive(after, 'registrar', { title: '重启之后的事项' });
    await next.isShown();
    const said = { basis: 'XF 31(6)', procedure: 'ordinary' };
    await after.as('handler').post(`/grievances/${life.id}/acceptances`, said);
    line.mend(after);
    await titled(list, '重启之后的事项').waitFor();
    await one.getByText('办理中', { exact: true }).first().waitFor();
    await after.stop();
  });
});

describe('a screen to which nothing is told any more', () => {
  it('begins to listen anew after too long a silence, though nobody ended the stream', async () => {
    const page = await open(service, '/', { as: 'router' });
    await page.clock.install();
    let listening = 0;
    await page.route('**/api/changes', (route) => {
      listening += 1;
      return listening === 1 ? undefined : route.continue();
    });
    await (await receive(service, 'registrar', { title: '沉默之前的事项' })).isShown();
    await page.goto('/cases');
    await titled(page, '沉默之前的事项').waitFor();
    await (await receive(service, 'registrar', { title: '沉默之中的事项' })).isShown();
    await page.clock.fastForward(44_000);
    expect([listening, await titled(page, '沉默之中的事项').count()]).toEqual([1, 0]);
    await page.clock.fastForward(2_000);
    await titled(page, '沉默之中的事项').waitFor();
    expect(listening).toBe(2);
  });
});

describe('a screen opened in the middle of changes', () => {
  it('misses none that came between its reading and its listening', async () => {
    const page = await open(line.service, '/', { as: 'router' });
    let listening = 0;
    await page.route('**/api/changes', async (route) => {
      listening += page.url().endsWith('/cases') ? 1 : 0;
      if (listening === 1) {
        await titled(page, '先登记的事项').waitFor();
        await (await receive(service, 'registrar', { title: '读取之后、收听之前的事项' })).isShown();
      }
      await route.continue();
    });
    await (await receive(service, 'registrar', { title: '先登记的事项' })).isShown();
    await page.goto('/cases');
    await titled(page, '读取之后、收听之前的事项').waitFor();
    expect(listening).toBeGreaterThan(0);
  });
});

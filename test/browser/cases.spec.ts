import type { Page } from 'playwright-core';
import { type Service, startService } from '../e2e/launch';
import { delegate, type Life, mediateInTheVillage, receive } from '../e2e/life';
import { comesToBe, eventually } from '../eventually';
import { open, overflows, troublesSeen, violationsOn } from './browser';

let service: Service;
let delegated: Life;
let mediated: Life;
beforeAll(async () => {
  service = await startService();
  await service.clock('2026-03-02T09:00:00+08:00');
  for (let n = 0; n < 255; n++) await receive(service, 'registrar', { title: `路灯不亮 ${n}` });
  delegated = await delegate(service, { said: { title: '屋顶漏水' } });
  mediated = await mediateInTheVillage(service, { title: '院墙界线纠纷' });
  await mediated.isShown();
});
afterEach(() => expect(troublesSeen()).toEqual([]));
afterAll(() => service.stop());

/** Turns the wheel until every case was come to. */
const toTheEnd = async (page: Page): Promise<void> => {
  await page.mouse.move(600, 500);
  await eventually(async () => {
    await page.mouse.wheel(0, 1_500);
    return page.getByText('已显示 257 件', { exact: true }).count();
  });
};

describe('my cases', () => {
  it('are read on as one scrolls, until there are no more', async () => {
    const page = await open(service, '/cases', { as: 'router' });
    await page.getByText('已显示 50 件，还有更多').waitFor();
    await toTheEnd(page);
  });

  it('far out of sight are let go of, and stand where they were when one comes back', async () => {
    const page = await open(service, '/cases', { as: 'router' });
    await page.getByText('已显示 50 件，还有更多').waitFor();
    await toTheEnd(page);
    await eventually(
      () => page.locator('[data-case]').count(),
      (rows) => rows < 200,
    );
    const last = page.locator('[data-case]').last();
    const title = await last.locator('.cases-title').innerText();
    await page.locator('[data-case]', { hasText: title }).last().click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await comesToBe(() => page.evaluate<number>('scrollY'), 0);
    await page.goBack();
    await page.locator('[data-case]', { hasText: title }).last().waitFor();
    await eventually(
      () => page.evaluate<number>('scrollY'),
      (scrolled) => scrolled > 2_000,
    );
  });

  it('are gone through, searched and opened by keyboard, and what they are narrowed to stands in the address', async () => {
    const page = await open(service, '/cases', { as: 'router' });
    await page.getByText('已显示 50 件').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('屋顶');
    await page.keyboard.press('Enter');
    await page.getByText('已显示 1 件').waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('屋顶');
    await page.reload();
    await page.getByText('已显示 1 件').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '屋顶漏水' }).waitFor();
    expect(page.url()).toContain(delegated.id);
  });

  it('stand on a board by stage, those in mediation by tier', async () => {
    const page = await open(service, '/cases?view=board&tier=people', { as: 'auditor' });
    await page.getByRole('region', { name: '人民调解' }).getByRole('link', { name: '院墙界线纠纷' }).waitFor();
    const filtered = await open(service, '/cases?view=board&status=delegated', { as: 'auditor' });
    await filtered.getByRole('region', { name: '登记分办' }).getByRole('link', { name: '屋顶漏水' }).waitFor();
    expect(await filtered.getByRole('link', { name: '院墙界线纠纷' }).count()).toBe(0);
  });

  it('say so where nothing is as it is asked for', async () => {
    const page = await open(service, '/cases?q=没有这样的案件', { as: 'router' });
    await page.getByText('没有符合条件的案件。').waitFor();
  });

  it('are narrowed on a phone behind one button that says how many filters are set', async () => {
    const page = await open(service, '/cases?status=delegated&view=board', { width: 390, as: 'router' });
    const fold = page.getByRole('button', { name: '筛选（已设 1 项）' });
    const sought = page.getByLabel('编号或标题');
    await fold.waitFor();
    expect([await sought.isVisible(), await fold.getAttribute('aria-expanded')]).toEqual([false, 'false']);
    await fold.focus();
    await page.keyboard.press('Enter');
    await sought.fill('屋顶');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '筛选（已设 2 项）' }).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('屋顶');
    expect(await violationsOn(page)).toEqual([]);
  });

  it.each([390, 1280, 1920] as const)('read well at %i pixels', async (width) => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const path of ['/cases', '/cases?view=board']) {
        const page = await open(service, path, { width, language, as: 'router' });
        await page.getByRole('link', { name: '路灯不亮' }).first().waitFor();
        expect(await violationsOn(page)).toEqual([]);
        expect(await overflows(page)).toBe(false);
      }
    }
  });
});

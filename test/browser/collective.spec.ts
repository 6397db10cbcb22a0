import type { Page } from 'playwright-core';
import { type Service, startService } from '../e2e/launch';
import { type Life, receive } from '../e2e/life';
import { comesToBe } from '../eventually';
import { open, overflows, troublesSeen, violationsOn } from './browser';

let service: Service;
let life: Life;
let group: string;
beforeAll(async () => {
  service = await startService();
  await service.clock('2026-03-02T09:00:00+08:00');
  life = await receive(service, 'petitioner', { channel: 'online', counterparties: [], headcount: 3 });
  const founded = await service.as('registrar').post('/collectives', { grievances: [life.id], matter: '养殖场气味' });
  group = String(founded.body.id);
});
afterEach(() => expect(troublesSeen()).toEqual([]));
afterAll(() => service.stop());

const asks = async (user: string, route: string, body: object) =>
  expect((await service.as(user).post(`/collectives/${group}/${route}`, body)).status).toBe(201);
const pageAs = (as: string, language?: 'en') =>
  open(service, `/collectives/${group}`, { as, ...(language && { language }) });

/** Opens a decision's form, fills it in, sends it, and waits until the page shows that it is done. */
const decide = async (page: Page, name: string, fill: (form: ReturnType<Page['getByRole']>) => Promise<void>) => {
  await page.getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('dialog', { name });
  await fill(form);
  await form.getByRole('button', { name: '提交' }).click();
  await page.getByText(`已办理：${name}`).waitFor();
  await form.waitFor({ state: 'hidden' });
};

describe('the page of a group', () => {
  it('lets staff take down who joins and who represents them, and says why not the rest', async () => {
    const page = await pageAs('registrar');
    await page.getByText(/目前不能办理的/).click();
    await page.getByRole('listitem').filter({ hasText: '该群体目前没有可以记录意见的成员' }).first().waitFor();
    for (const [name, phone] of [
      ['冯某', '13900000031'],
      ['何某', '13900000032'],
    ] as const)
      await decide(page, '加入集体访', async (form) => {
        await form.getByRole('radio').check();
        await form.getByLabel('姓名').fill(name);
        await form.getByLabel('电话').fill(phone);
      });
    await decide(page, '推选代表', async (form) => {
      await form.getByRole('checkbox', { name: '第 1 名成员（冯某）' }).check();
      await form.getByLabel('方式').fill('村民会议推选');
    });
    await decide(page, '提出集体和解方案', async (form) => {
      await form.getByRole('radio').check();
      await form.getByLabel('协议条款').fill('每户补偿 800 元');
    });
    await page.getByRole('region', { name: '成员' }).getByText('代表 · 未和解').waitFor();
  });

  it('lets a member join and answer for themselves, and names nobody else', async () => {
    const page = await pageAs('petitioner');
    await page.getByRole('button', { name: '加入集体访' }).waitFor();
    await decide(page, '加入集体访', async (form) => {
      await form.getByRole('radio').check();
      await form.getByLabel('姓名').fill('赵某');
    });
    await decide(page, '答复和解方案', async (form) => {
      await form.getByRole('radio', { name: '1. 每户补偿 800 元' }).check();
      await form.getByRole('radio', { name: '第 3 名成员（赵某）' }).check();
      await form.getByRole('radio', { name: '同意' }).check();
    });
    expect(await page.getByText('何某').count()).toBe(0);
    await page.getByText('第 2 名成员', { exact: true }).waitFor();
  });

  it('names people in a refusal to those who may know them', async () => {
    const page = await pageAs('registrar');
    await page.getByRole('button', { name: '代表成员和解' }).click();
    const form = page.getByRole('dialog', { name: '代表成员和解' });
    await form.getByRole('radio', { name: '1. 每户补偿 800 元' }).check();
    await form.getByRole('checkbox', { name: '第 2 名成员（何某）' }).check();
    await form.getByRole('radio', { name: '第 1 名成员（冯某）' }).check();
    await form.getByRole('button', { name: '提交' }).click();
    await form.getByText('第 2 名成员（何某）未同意第 1 号和解').waitFor();
    expect(troublesSeen().filter((each) => !/ 409 /.test(each))).toEqual([]);
  });

  it('shows what changed when somebody was faster, and repeats with what was typed', async () => {
    const page = await pageAs('registrar');
    await page.getByRole('button', { name: '退出集体访' }).click();
    const form = page.getByRole('dialog');
    await form.getByRole('radio', { name: '第 2 名成员（何某）' }).check();
    await form.getByLabel('理由', { exact: true }).fill('外出务工');
    await asks('router', 'settlement-proposals', { grievance: life.id, terms: '每户补偿 900 元' });
    await form.getByRole('button', { name: '提交' }).click();
    await form.getByRole('listitem').filter({ hasText: '提出集体和解方案' }).waitFor();
    expect(await form.getByLabel('理由', { exact: true }).inputValue()).toBe('外出务工');
    await form.getByRole('button', { name: '仍按此内容重新提交' }).click();
    await page.getByText('已办理：退出集体访').waitFor();
    expect(troublesSeen().filter((each) => !/ 412 /.test(each))).toEqual([]);
  });

  it.each([390, 1280, 1920] as const)('reads well at %i pixels, form and all', async (width) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const page = await open(service, `/collectives/${group}`, { width, language, as: 'registrar' });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.locator('.case-timeline').waitFor();
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect([await violationsOn(page), await overflows(page)]).toEqual([[], false]);
      await page.getByRole('button', { name: language === 'en' ? 'Settle for the members' : '代表成员和解' }).click();
      await page.getByRole('dialog').getByRole('radio').first().click({ trial: true });
      expect(await violationsOn(page)).toEqual([]);
    }
  });

  it('erases a member once the case they stand behind has ended', async () => {
    await life.does('petitioner', 'withdrawals', { reason: '已和解', confirmedBy: 'registrar' });
    const page = await pageAs('supervisor');
    await decide(page, '删除成员个人信息', async (form) => {
      await form.getByRole('radio', { name: '第 1 名成员（冯某）' }).check();
      await form.getByRole('radio').last().check();
    });
    await page.getByRole('region', { name: '成员' }).getByText('个人信息已删除').first().waitFor();
    await comesToBe(() => page.getByText('冯某').count(), 0);
  });
});

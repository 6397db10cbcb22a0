import type { Page } from 'playwright-core';
import { type Service, startService } from '../e2e/launch';
import { receive } from '../e2e/life';
import { eventually } from '../eventually';
import { open, overflows, troublesSeen, violationsOn } from './browser';
import { chooseUnit } from './forms';

let service: Service;
let grievance: string;
let group: string;
beforeAll(async () => {
  service = await startService();
  await service.clock('2026-03-02T09:00:00+08:00');
  const life = await receive(service, 'registrar', { headcount: 3 });
  const said = { grievances: [life.id], matter: '宅基地排水' };
  group = String((await service.as('registrar').post('/collectives', said)).body.id);
  grievance = life.id;
  await life.isShown();
});
afterEach(() => {
  // Browsers note every refused answer on their console; nothing else may be there.
  expect(troublesSeen().filter((each) => !/status of (401|403|404|500)/.test(each))).toEqual([]);
});
afterAll(() => service.stop());

interface Place {
  readonly at: () => string;
  /** Whom the screen is for, and somebody it is not for. */
  readonly as: string;
  readonly notFor: string;
}

/** Every screen that reads something by itself. */
const places: Readonly<Record<string, Place>> = {
  desk: { at: () => '/desk', as: 'router', notFor: 'viewer' },
  cases: { at: () => '/cases', as: 'router', notFor: 'viewer' },
  board: { at: () => '/cases?view=board', as: 'router', notFor: 'viewer' },
  case: { at: () => `/cases/${grievance}`, as: 'router', notFor: 'viewer' },
  replay: { at: () => `/cases/${grievance}/replay`, as: 'auditor', notFor: 'viewer' },
  group: { at: () => `/collectives/${group}`, as: 'registrar', notFor: 'viewer' },
  supervision: { at: () => '/supervision', as: 'supervisor', notFor: 'viewer' },
  registers: { at: () => '/registers/collectives', as: 'supervisor', notFor: 'viewer' },
  pipeline: { at: () => '/pipeline', as: 'viewer', notFor: 'petitioner' },
  satisfaction: { at: () => '/satisfaction', as: 'viewer', notFor: 'petitioner' },
  workload: { at: () => '/workload', as: 'supervisor', notFor: 'viewer' },
  figures: { at: () => '/figures', as: 'auditor', notFor: 'petitioner' },
  figure: { at: () => '/figures/matters', as: 'auditor', notFor: 'petitioner' },
  operator: { at: () => '/operator', as: 'operator', notFor: 'viewer' },
  wall: { at: () => '/wall', as: 'viewer', notFor: 'petitioner' },
};

const again = (page: Page) => page.getByRole('button', { name: '再试一次' });
const broken = JSON.stringify({ status: 500, code: 'internal-error', title: '系统出错', detail: '请稍后重试。' });

describe.each(Object.entries(places))('the screen of %s', (_, { at, as, notFor }) => {
  it('says that something could not be read, and reads it when asked again', async () => {
    const page = await open(service, '/sign-in', { as });
    await page.getByTestId('who').waitFor();
    let works = false;
    await page.route(/\/api\/(?!me|sign-in|changes|units|regions|accounts)/, (route) =>
      works ? route.continue() : route.fulfill({ status: 500, contentType: 'application/problem+json', body: broken }),
    );
    await page.goto(at());
    await page.getByRole('alert').filter({ hasText: '系统出错' }).first().waitFor();
    await again(page).first().waitFor();
    expect([await violationsOn(page), await overflows(page)]).toEqual([[], false]);
    works = true;
    await eventually(
      async () => {
        for (const button of await again(page).all()) await button.click({ timeout: 2_000 }).catch(() => undefined); // It may be gone already.
        return again(page).count();
      },
      (left) => left === 0,
    );
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.getByRole('alert').filter({ hasText: '系统出错' }).first().waitFor({ state: 'detached' });
  });

  it('says to whom it is not for that it is not, in their language', async () => {
    for (const [language, said] of [
      ['zh-CN', /您的角色不能使用这个页面|您无权查看/],
      ['en', /Your role cannot use this page|not yours to see|may not see/],
    ] as const) {
      const page = await open(service, at(), { as: notFor, language });
      await page.getByRole('alert').filter({ hasText: said }).first().waitFor();
      expect([await violationsOn(page), await overflows(page)]).toEqual([[], false]);
    }
  });

  it('asks a stranger to sign in', async () => {
    const page = await open(service, at());
    await page.getByRole('alert').first().waitFor();
    await page.getByRole('alert').getByRole('link', { name: '登录' }).first().waitFor();
    expect([await violationsOn(page), await overflows(page)]).toEqual([[], false]);
  });
});

describe('a decision', () => {
  it('is shown once its event is stored, and not while it is on its way', async () => {
    const life = await receive(service);
    const page = await open(service, `/cases/${life.id}`, { as: 'router' });
    let onItsWay: () => void = () => undefined;
    let letGo: () => void = () => undefined;
    const sent = new Promise<void>((resolve) => {
      onItsWay = resolve;
    });
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await page.route('**/delegations', async (route) => {
      onItsWay();
      await held;
      await route.continue();
    });
    await page.getByRole('button', { name: '转送交办', exact: true }).click();
    const form = page.getByRole('dialog', { name: '转送交办' });
    await form.getByRole('radio', { name: '转送' }).check();
    await chooseUnit(form, '去向', '东湖县住房和城乡建设局');
    await form.getByLabel('理由', { exact: true }).fill('属其职责');
    await form.getByRole('button', { name: '提交' }).click();
    await sent;
    const header = page.locator('.case-header');
    expect(await header.getByText('已登记', { exact: true }).count()).toBe(1);
    expect(await page.getByText('已办理：转送交办').count()).toBe(0);
    letGo();
    await header.getByText('已交办', { exact: true }).waitFor();
    await page.getByText('已办理：转送交办').waitFor();
    expect((await life.types()).at(-1)).toBe('GrievanceDelegated');
  });
});

import type { Page } from 'playwright-core';
import { type Service, startService } from '../e2e/launch';
import {
  answerWith,
  delegate,
  hear,
  inTheVillage,
  type Life,
  mediate,
  mediateInTheVillage,
  receive,
  settled,
} from '../e2e/life';
import { comesToBe } from '../eventually';
import { open, overflows, troublesSeen, violationsOn } from './browser';
import { chooseUnit } from './forms';

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.clock('2026-03-02T09:00:00+08:00');
});
afterEach(() => expect(troublesSeen()).toEqual([]));
afterAll(() => service.stop());

const openCase = (life: Life, as: string, language?: 'en') =>
  open(service, `/cases/${life.id}`, { as, ...(language && { language }) });

/** Opens a decision's form, fills it in, sends it, and waits until the page shows that it is done. */
const decide = async (page: Page, name: string, fill: (form: ReturnType<Page['getByRole']>) => Promise<void>) => {
  await page.getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('dialog', { name });
  await fill(form);
  await form.getByRole('button', { name: '提交' }).click();
  await page.getByText(`已办理：${name}`).waitFor();
  await form.waitFor({ state: 'hidden' });
};
const nothing = async () => undefined;

/** A part of the page goes to the printer with the case and its parties and nothing else, and the whole page is there again afterwards. */
const isPrintedAlone = async (page: Page, part: string) => {
  await page.evaluate('window.print = () => undefined');
  await page.getByRole('button', { name: `打印${part}` }).click();
  await page.emulateMedia({ media: 'print' });
  const shown = async () => (await page.locator('.case-part:visible h2').allInnerTexts()).sort();
  await comesToBe(shown, ['当事人与同意情况', part].sort());
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByRole('button').count()).toBe(0);
  await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
  await page.locator('.case-part:visible').nth(2).waitFor();
};

describe('the case page', () => {
  it('says which length is usual where no statute sets a limit, as no more than that', async () => {
    const life = await delegate(service, { by: 'station-worker', to: inTheVillage.unit, signs: 'mediator' });
    await life.does('mediator', 'path-notices', { procedure: '人民调解', means: '当面' });
    await mediate(life, inTheVillage);
    const page = await openCase(life, 'mediator');
    await page.locator('.case-header').getByText('参考时限，不是法定期限').waitFor();
    await page.locator('.case-clock', { hasText: '参考时限' }).first().waitFor();
  });

  it('prints an agreement as a paper of its own, with the case and its parties and nothing else', async () => {
    const life = await mediateInTheVillage(service);
    await life.does('mediator', 'mediation-outcomes', settled('oral', '2026-03-20'));
    await isPrintedAlone(await openCase(life, 'mediator'), '调解协议');
  });

  it('prints an opinion likewise', async () => {
    const life = await hear(service);
    await answerWith(life, 'support', '2026-03-02');
    await isPrintedAlone(await openCase(life, 'handler'), '处理意见与复查复核');
  });

  it('offers accounts that are known wherever one is asked for, by name and unit; another one can be typed', async () => {
    const page = await openCase(await delegate(service), 'supervisor');
    await page.getByRole('button', { name: '领导包案', exact: true }).click();
    const form = page.getByRole('dialog', { name: '领导包案' });
    const leader = form.getByRole('combobox').first();
    await leader.click();
    await page.getByTitle('负责人 head · 东湖县住房和城乡建设局').click();
    await comesToBe(() => leader.inputValue(), 'head');
    await leader.fill('county-leader-7');
    await comesToBe(() => leader.inputValue(), 'county-leader-7');
  });

  it('lets a router delegate, a clerk sign for it, and a mediator bring it to a settlement, by its forms', async () => {
    const life = await receive(service);
    const router = await openCase(life, 'router');
    await decide(router, '转送交办', async (form) => {
      await form.getByRole('radio', { name: '转送' }).check();
      await chooseUnit(form, '去向', '东湖县住房和城乡建设局');
      await form.getByLabel('理由', { exact: true }).fill('属其职责');
    });
    await router.getByText('已交办', { exact: true }).waitFor();
    const clerk = await openCase(life, 'clerk');
    await decide(clerk, '签收', nothing);
    const { mediator: _, ...attempt } = inTheVillage;
    await life.does('handler', 'mediation-proposals', attempt);

    const mediator = await openCase(life, 'mediator');
    for (const party of ['信访人 赵某', '对方当事人 1 钱某']) {
      await decide(mediator, '答复调解提议', async (form) => {
        await form.getByRole('radio', { name: party }).check();
        await form.getByRole('radio', { name: '同意' }).check();
        await form.getByRole('checkbox').check();
      });
    }
    await decide(mediator, '选定调解员', nothing);
    await decide(mediator, '答复选定', async (form) => form.getByRole('radio', { name: '接受' }).check());
    await decide(mediator, '开始调解', nothing);
    await decide(mediator, '记录调解会', async (form) => {
      await form.getByRole('radio', { name: '面对面' }).check();
      await form.getByLabel('举行时间').fill('2026-03-02T08:30');
      await form.getByLabel('记录').fill('双方陈述，现场查看排水。');
    });
    await decide(mediator, '调解结果 / 终止调解', async (form) => {
      await form.getByRole('radio', { name: '达成协议', exact: true }).check();
      await form.getByRole('button', { name: '添加一项' }).click();
      await form.getByRole('radio', { name: '对方当事人 1 钱某' }).check();
      await form.getByLabel('义务', { exact: true }).fill('改建排水沟');
      await form.getByLabel('期限').fill('2026-03-20');
      await form.getByRole('radio', { name: '口头' }).check();
    });
    const terms = mediator.getByRole('table', { name: '协议条款及履行情况' });
    await terms.getByText('改建排水沟').waitFor();
    expect((await life.types()).slice(-3)).toEqual(['AgreementReached', 'GrievanceMediated', 'AgreementTookEffect']);
  });

  it('shows every problem at its field, and keeps what was typed', async () => {
    const life = await receive(service);
    const page = await openCase(life, 'router');
    await page.getByRole('button', { name: '转送交办' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('理由', { exact: true }).fill('属其职责');
    await form.getByRole('button', { name: '提交' }).click();
    await form.getByText('请填写此项').first().waitFor();
    expect(await form.getByLabel('理由', { exact: true }).inputValue()).toBe('属其职责');
  });

  it('shows what changed when somebody was faster, and repeats with what was typed', async () => {
    const life = await delegate(service, { signs: 'clerk' });
    const page = await openCase(life, 'handler');
    await page.getByRole('button', { name: '告知处理途径' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('程序').fill('普通程序办理');
    await form.getByLabel('方式').fill('书面');
    await life.does('handler', 'acceptances', { basis: 'XF 31(6)', procedure: 'ordinary' });
    await life.does('handler', 'findings', { heard: ['petitioner'], facts: '补偿标准依据市政府文件。' });
    await form.getByRole('button', { name: '提交' }).click();
    await form.getByText('该事项已有新的进展').waitFor();
    await form.getByRole('listitem').filter({ hasText: '受理' }).waitFor();
    await form.getByRole('listitem').filter({ hasText: '调查核实' }).waitFor();
    expect(await form.getByLabel('程序').inputValue()).toBe('普通程序办理');
    await form.getByRole('button', { name: '仍按此内容重新提交' }).click();
    await form.getByText('目前不符合办理规则').waitFor();
    expect(troublesSeen().filter((each) => !/ (409|412) /.test(each))).toEqual([]);
  });

  it('says why what is somebody’s to decide is not allowed now', async () => {
    const life = await delegate(service);
    const page = await openCase(life, 'handler', 'en');
    await page.getByText(/Not allowed now/).click();
    await page.getByRole('listitem').filter({ hasText: 'Serve the opinion' }).waitFor();
    await page.getByText('How this was counted').first().click();
    await page
      .getByText(/Started by/)
      .first()
      .waitFor();
  });

  it('says so where a case is not one’s own', async () => {
    const life = await receive(service);
    const page = await openCase(life, 'court-liaison');
    await page.getByText('您无权查看').waitFor();
    expect(troublesSeen().filter((each) => !/ 404 /.test(each))).toEqual([]);
  });

  it.each([390, 1280, 1920] as const)('reads well at %i pixels, form and all', async (width) => {
    const life = await mediateInTheVillage(service);
    await life.does('mediator', 'mediation-outcomes', settled('written', '2026-03-20'));
    for (const language of ['zh-CN', 'en'] as const) {
      const page = await open(service, `/cases/${life.id}`, { width, language, as: 'mediator' });
      // Colours are judged as they stay, not while a form slides in.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.getByRole('table').nth(1).waitFor();
      await page.getByRole('heading', { level: 2 }).first().waitFor();
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect(await violationsOn(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
      const sign = language === 'en' ? 'Sign the agreement' : '签署协议';
      await page.getByRole('button', { name: sign, exact: true }).click();
      await page.getByRole('dialog').getByRole('radio').first().click({ trial: true });
      expect(await violationsOn(page)).toEqual([]);
    }
  });
});

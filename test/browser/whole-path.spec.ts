import type { Locator, Page } from 'playwright-core';
import { type Service, startService } from '../e2e/launch';
import { lifeOf, perform } from '../e2e/life';
import { open, troublesSeen } from './browser';
import { chooseUnit } from './forms';

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.clock('2026-03-02T09:00:00+08:00');
});
afterEach(() => expect(troublesSeen()).toEqual([]));
afterAll(() => service.stop());

const press = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true }).click();

/** A citizen files on a phone; the receipt's number and query code. */
const file = async (page: Page) => {
  await page.getByLabel('类别').click();
  await page.getByTitle('邻里纠纷').click();
  await page.getByLabel('地区').fill('河东');
  await page.getByText('示例市 › 东湖县 › 清河镇 › 河东村').click();
  await page.getByLabel('标题').fill('宅基地排水纠纷');
  await page.getByLabel('经过').fill('邻居翻建房屋后雨水排入我家院内。');
  await page.getByLabel('诉求', { exact: true }).fill('请求改建排水。');
  await press(page, '下一步');
  await page.getByLabel('姓名').fill('赵某');
  await page.getByLabel('电话').fill('13800000001');
  await press(page, '添加对方当事人');
  await page.getByRole('group', { name: '对方当事人 1' }).getByLabel('姓名').fill('钱某');
  await press(page, '下一步');
  await press(page, '提交');
  await page.getByRole('heading', { level: 1, name: '已登记' }).waitFor();
  const [number = '', queryCode = ''] = await page.locator('code').allInnerTexts();
  return { id: number.replaceAll('-', '').toLowerCase(), number, queryCode };
};

/** Makes one decision by its form. */
const decide = async (page: Page, name: string, fill: (form: Locator) => Promise<void> = async () => undefined) => {
  await press(page, name);
  const form = page.getByRole('dialog', { name });
  await fill(form);
  await press(form, '提交');
  await page.getByText(`已办理：${name}`).waitFor();
  await form.waitFor({ state: 'hidden' });
};

const track = async (page: Page, queryCode: string): Promise<void> => {
  await page.locator('#queryCode').fill(queryCode);
  await page.locator('button[type=submit]').click();
};

const settle = async (mediator: Page): Promise<void> => {
  await decide(mediator, '签收');
  await decide(mediator, '提议调解', async (form) => {
    await form.getByRole('radio', { name: '人民调解', exact: true }).check();
    await form.getByRole('radio', { name: '村（社区）人民调解' }).check();
    await chooseUnit(form, '单位', '河东村人民调解委员会');
  });
  for (const party of ['信访人 赵某', '对方当事人 1 钱某']) {
    await decide(mediator, '答复调解提议', async (form) => {
      await form.getByRole('radio', { name: party }).check();
      await form.getByRole('radio', { name: '同意' }).check();
      await form.getByRole('checkbox').check();
    });
  }
  await decide(mediator, '选定调解员');
  await decide(mediator, '答复选定', (form) => form.getByRole('radio', { name: '接受' }).check());
  await decide(mediator, '开始调解');
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
};

describe('one case through everybody’s screens', () => {
  it('is filed on a phone, delegated, settled, rated and replayed, and the figures grow by exactly it', async () => {
    const dashboard = await open(service, '/pipeline', { as: 'viewer' });
    const received = dashboard.locator('main').getByText('登记件数').locator('xpath=..');
    await received.getByText('0', { exact: true }).waitFor();

    const phone = await open(service, '/file', { width: 390 });
    const { id, number, queryCode } = await file(phone);
    const life = lifeOf(service, { id, number, queryCode });
    await life.isShown();

    const router = await open(service, `/cases/${id}`, { as: 'router' });
    const mediator = await open(service, '/cases', { as: 'mediator' });
    await decide(router, '转送交办', async (form) => {
      await form.getByRole('radio', { name: '转送' }).check();
      await chooseUnit(form, '去向', '河东村人民调解委员会');
      await form.getByLabel('理由', { exact: true }).fill('属地调解');
    });
    await mediator
      .getByRole('link', { name: new RegExp(number) })
      .first()
      .click();
    await settle(mediator);
    await router.getByText('履行中', { exact: true }).first().waitFor();
    await perform(life, 'mediator', '2026-03-02');

    await press(phone, '查询进度');
    await track(phone, queryCode);
    const group = phone.getByRole('group', { name: '调解员：河东村人民调解委员会' });
    await group.getByText('满意', { exact: true }).tap();
    await group.getByRole('button', { name: '提交评价：调解员' }).tap();
    await group.getByText('您的评价：满意。谢谢！').waitFor();

    const before = (await life.types()).indexOf('AgreementReached') - 1;
    const auditor = await open(service, `/cases/${id}/replay?revision=${before}`, { as: 'auditor' });
    await auditor.getByRole('region', { name: '当时的状态' }).first().getByText('调解中').first().waitFor();
    await received.getByText('1', { exact: true }).waitFor();
  });
});

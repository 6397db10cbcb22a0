import type { Page } from 'playwright-core';
import { type Service, startService } from '../e2e/launch';
import { inTheVillage, lifeOf, mediate, perform, receive, resolve, settled } from '../e2e/life';
import { comesToBe } from '../eventually';
import { type Looking, open, overflows, troublesSeen, violationsOn } from './browser';

let service: Service;
beforeAll(async () => {
  service = await startService({ env: { FILINGS_PER_MINUTE: '100', WRONG_CODES_PER_HOUR: '3' } });
});
beforeEach(() => on('2026-03-02'));
afterEach(() => expect(troublesSeen()).toEqual([]));
afterAll(() => service.stop());

const on = (day: string) => service.clock(`${day}T09:00:00+08:00`);
const onThePhone: Looking = { width: 390 };
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
/** Browsers note every refused answer on their console; these are the ones a test means. */
const refusedWith = (...statuses: readonly number[]) =>
  expect(troublesSeen()).toEqual(statuses.map((status) => expect.stringContaining(`status of ${status}`)));

const writeWhatHappened = async (page: Page): Promise<void> => {
  await page.getByLabel('类别').click();
  await page.getByTitle('邻里纠纷').click();
  await page.getByLabel('地区').fill('河东');
  await page.getByText('示例市 › 东湖县 › 清河镇 › 河东村').click();
  await page.getByLabel('标题').fill('宅基地排水纠纷');
  await page.getByLabel('经过').fill('邻居翻建房屋后雨水排入我家院内，多次协商未果。');
  await page.getByLabel('诉求', { exact: true }).fill('请求改建排水并赔偿。');
  await press(page, '下一步');
};
const writeWho = async (page: Page, phone: string): Promise<void> => {
  await page.getByLabel('姓名').fill('赵某');
  await page.getByLabel('电话').fill(phone);
  await press(page, '添加对方当事人');
  await page.getByRole('group', { name: '对方当事人 1' }).getByLabel('姓名').fill('钱某');
  await press(page, '下一步');
};
const receiptOn = async (page: Page) => {
  await page.getByRole('heading', { level: 1, name: '已登记' }).waitFor();
  const [number = '', queryCode = ''] = await page.locator('code').allInnerTexts();
  return { id: number.replaceAll('-', '').toLowerCase(), number, queryCode };
};
const track = async (page: Page, { number, queryCode }: { readonly number: string; readonly queryCode: string }) => {
  await page.locator('#number').fill(number);
  await page.locator('#queryCode').fill(queryCode);
  await page.locator('button[type=submit]').click();
};

describe('a citizen with a phone', () => {
  it('files, keeps the receipt, follows the case, and rates it in two taps once it is resolved', async () => {
    const page = await open(service, '/file', onThePhone);
    await writeWhatHappened(page);
    await writeWho(page, '13800000001');
    await page.getByText('由 东湖县信访局 登记。').waitFor();
    await press(page, '提交');
    const receipt = await receiptOn(page);
    expect(receipt.number).toMatch(/^(\w{4}-){2}\w{4}$/);
    expect(await page.evaluate<string>('JSON.stringify([localStorage, sessionStorage])')).not.toContain(
      receipt.queryCode,
    );
    await press(page, '查询进度');
    expect(await page.locator('#number').inputValue()).toBe(receipt.number);
    await track(page, receipt);
    await page.getByText('已登记，正在确定由谁办理。').waitFor();
    await page.getByText('东湖县信访局').first().waitFor();
    await page.getByText('还剩 15 天').waitFor();
    expect(page.url()).toBe(`${service.base}/track`);

    const life = lifeOf(service, receipt);
    await life.does('router', 'delegations', { mode: 'referral', to: 'village-committee', reason: '属地调解' });
    await life.does('mediator', 'delegation-receipts');
    await mediate(life, inTheVillage);
    await life.does('mediator', 'mediation-outcomes', settled('oral', '2026-03-20'));
    await perform(life, 'mediator', '2026-03-02');
    await press(page, '查询另一件');
    await track(page, receipt);
    const mediator = page.getByRole('group', { name: '调解员：河东村人民调解委员会' });
    await mediator.getByText('基本满意', { exact: true }).tap();
    await mediator.getByRole('button', { name: '提交评价：调解员' }).tap();
    await mediator.getByText('您的评价：基本满意。谢谢！').waitFor();
    expect((await life.history()).at(-1)).toMatchObject({
      type: 'GrievanceRated',
      data: { rater: 'petitioner', of: 'mediator', score: 'basically-satisfied', text: null },
    });
  });

  it('prints the receipt with number, query code and the drawing that leads to its tracking, and no buttons', async () => {
    const page = await open(service, '/file', onThePhone);
    await writeWhatHappened(page);
    await writeWho(page, '13800000003');
    await press(page, '提交');
    const { number, queryCode } = await receiptOn(page);
    await page.locator('figure svg').waitFor();
    await page.emulateMedia({ media: 'print' });
    for (const kept of [number, queryCode]) expect(await page.getByText(kept, { exact: true }).isVisible()).toBe(true);
    expect(await page.locator('figure svg').isVisible()).toBe(true);
    expect(await page.getByRole('button').count()).toBe(0);
  });

  it('finds the draft again after a reload, and can delete it from the device', async () => {
    const page = await open(service, '/file', onThePhone);
    await writeWhatHappened(page);
    await page.reload();
    await comesToBe(() => page.getByLabel('标题').inputValue(), '宅基地排水纠纷');
    await page.getByText('河东村', { exact: true }).waitFor();
    await press(page, '删除草稿');
    await page.getByRole('tooltip').getByRole('button', { name: '删除草稿' }).click();
    await page.getByLabel('标题').and(page.locator('[value=""]')).waitFor();
    await page.reload();
    await comesToBe(() => page.getByLabel('标题').inputValue(), '');
  });

  it('is told at its field what does not fit, with the focus there', async () => {
    const page = await open(service, '/file', onThePhone);
    await press(page, '下一步');
    await page.locator('#category:focus').waitFor();
    await comesToBe(() => page.getByText('必填', { exact: true }).count(), 5);
    await writeWhatHappened(page);
    await writeWho(page, 'none');
    await press(page, '提交');
    await page.getByText('须为电话号码').waitFor();
    await page.locator('#petitioner_phone:focus').waitFor();
    refusedWith(400);
    await page.getByLabel('电话').first().fill('138 0000 0001');
    await press(page, '下一步');
    await press(page, '提交');
    await receiptOn(page);
  });

  it('adds files to what was filed, and hears of one that is no evidence', async () => {
    const page = await open(service, '/file', onThePhone);
    await writeWhatHappened(page);
    await writeWho(page, '13800000001');
    await press(page, '提交');
    const { id } = await receiptOn(page);
    const files = page.getByLabel('选择文件');
    await files.setInputFiles({ name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('雨水排入院内。') });
    await page.getByText('已添加').waitFor();
    await files.setInputFiles({ name: '程序.exe', mimeType: 'text/plain', buffer: Buffer.from('MZ') });
    await page.locator('.receipt-files').getByRole('alert').waitFor();
    expect(troublesSeen()).toEqual([expect.stringMatching(/status of 4\d\d/)]);
    const { body } = await service.as('registrar').get(`/grievances/${id}/attachments`);
    expect(body.items).toEqual([expect.objectContaining({ name: '说明.txt', party: 'petitioner' })]);
  });

  it('may stay anonymous, and reads first what that means', async () => {
    const page = await open(service, '/file', onThePhone);
    await writeWhatHappened(page);
    await page.getByText('匿名', { exact: true }).click();
    await page.getByText('没有人能联系您').waitFor();
    await press(page, '下一步');
    await press(page, '提交');
    const { id } = await receiptOn(page);
    const { body } = await service.as('registrar').get(`/grievances/${id}?atLeast=0`);
    expect(body).toMatchObject({ anonymous: true, parties: [] });
  });

  it('without a network is told so, and what was sent goes by itself once it is back', async () => {
    const page = await open(service, '/file', onThePhone);
    await writeWhatHappened(page);
    await writeWho(page, '13800000001');
    await page.context().setOffline(true);
    await page.getByText('连接不上服务').waitFor();
    await press(page, '提交');
    await page.getByText('没有网络。恢复后会自动提交').waitFor();
    await page.context().setOffline(false);
    await receiptOn(page);
    await page.getByText('连接不上服务').waitFor({ state: 'detached' });
  });
});

describe('a wrong query code', () => {
  it('is answered with one sentence, and after too many with a wait', async () => {
    const { number } = await receive(service);
    const page = await open(service, `/track?number=${number}`, onThePhone);
    expect(await page.locator('#number').inputValue()).toBe(number);
    await page.locator('#queryCode').fill('太短');
    await page.locator('button[type=submit]').click();
    await page.getByText('查询码是 20 位字母和数字').waitFor();
    for (const _ of [1, 2, 3]) {
      const answered = page.waitForResponse(/public\/grievances/);
      await track(page, { number, queryCode: '0000-0000-0000-0000-0000' });
      expect((await answered).status()).toBe(404);
      await page.getByText('没有该事项，或您无权查看。').waitFor();
    }
    await track(page, { number, queryCode: '0000-0000-0000-0000-0000' });
    await page.getByText('尝试次数过多，请稍后再试。').waitFor();
    refusedWith(404, 404, 404, 429);
  });
});

describe.each([390, 1280, 1920] as const)('for everybody, at %i pixels', (width) => {
  it.each(['zh-CN', 'en'] as const)('filing and tracking read well in %s', async (language) => {
    const life = await resolve(service);
    const filing = await open(service, '/file', { width, language });
    await filing.getByRole('heading', { level: 2 }).waitFor();
    await filing.getByRole('button', { name: language === 'en' ? 'Next' : '下一步' }).click();
    await filing
      .getByText(language === 'en' ? 'Required' : '必填')
      .first()
      .waitFor();
    const tracking = await open(service, '/track', { width, language });
    await track(tracking, life);
    await tracking.getByRole('heading', { level: 3 }).first().waitFor();
    for (const page of [filing, tracking]) {
      expect(await violationsOn(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
    }
  });
});

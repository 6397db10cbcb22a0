import { type Service, startService } from '../e2e/launch';
import { receive } from '../e2e/life';
import { eventually } from '../eventually';
import { open, overflows, troublesSeen, violationsOn } from './browser';
import { hasFocus, tabTo } from './keyboard';

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.clock('2026-03-02T09:00:00+08:00');
});
afterEach(() => expect(troublesSeen()).toEqual([]));
afterAll(() => service.stop());

describe('the desk', () => {
  it('hands a filing on by keyboard alone, its possible duplicates beside it', async () => {
    const before = await receive(service, 'registrar', { title: '路灯不亮', at: '2026-03-01T09:00:00+08:00' });
    const life = await receive(service, 'registrar', { title: '路灯又不亮' });
    await life.isShown();
    const page = await open(service, '/desk', { as: 'router' });
    await page.getByRole('button', { name: '路灯又不亮' }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { level: 2, name: '路灯不亮', exact: true }).waitFor();
    await page.keyboard.press('j');
    await page.getByRole('heading', { level: 2, name: '路灯又不亮' }).waitFor();
    await page.getByRole('list', { name: '可能重复或同类的事项' }).getByText(before.number).waitFor();
    await page.getByText('已转送交办 0 次').waitFor();
    await page.getByRole('heading', { level: 2, name: '期限' }).waitFor();
    await page.getByRole('button', { name: '转送交办' }).waitFor();
    await page.keyboard.press('d');
    const form = page.getByRole('dialog', { name: '转送交办' });
    await tabTo(page, form.getByRole('radio').first());
    await page.keyboard.press('Space');
    await tabTo(page, form.getByRole('combobox', { name: '去向' }));
    await page.keyboard.type('东湖县住房');
    await page.getByTitle('东湖县住房和城乡建设局').waitFor();
    await page.keyboard.press('Enter');
    await tabTo(page, form.getByLabel('理由', { exact: true }));
    await page.keyboard.type('属其职责');
    await tabTo(page, form.getByRole('button', { name: '提交' }));
    await page.keyboard.press('Enter');
    await page.getByText('已办理：转送交办').waitFor();
    await page.getByText('已转送交办 1 次').waitFor();
    expect((await life.types()).at(-1)).toBe('GrievanceDelegated');
  });

  it('takes a filing in at the counter by keyboard, and shows the query code once', async () => {
    const page = await open(service, '/desk', { as: 'registrar' });
    await page.getByRole('button', { name: '窗口登记' }).waitFor();
    await page.keyboard.press('n');
    const form = page.getByRole('dialog', { name: '窗口登记' });
    const said = [
      ['类别', 'neighbour'],
      ['地区', '990101001'],
      ['标题', '宅基地排水纠纷'],
      ['经过', '邻居翻建房屋后雨水排入我家院内。'],
      ['诉求', '请求改建排水。'],
    ] as const;
    for (const [label, text] of said) {
      await tabTo(page, form.getByLabel(label, { exact: true }));
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
      if (label === '类别' || label === '地区') {
        await page.getByTitle(label === '类别' ? '邻里纠纷' : '河东村').waitFor();
        await page.keyboard.press('Enter');
      }
    }
    await tabTo(page, form.getByLabel('姓名').first());
    await page.keyboard.type('赵某');
    await tabTo(page, form.getByRole('button', { name: '提交' }));
    await page.keyboard.press('Enter');
    await form.getByText('查询码只显示这一次').waitFor();
    const number = await form
      .getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
      .first()
      .textContent();
    await tabTo(page, form.getByRole('button', { name: '关闭' }).last());
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'hidden' });
    await eventually(() => page.getByRole('button', { name: '窗口登记' }).evaluate(hasFocus));
    const { body } = await eventually(
      () => service.as('registrar').get(`/grievances?q=${number}`),
      (answer) => answer.body.items.length === 1,
    );
    expect(body.items[0]).toMatchObject({ title: '宅基地排水纠纷', status: 'received' });
  });

  it('lists its keys, and hides them when asked', async () => {
    const page = await open(service, '/desk', { as: 'router' });
    await page.getByText('D：转送交办').waitFor();
    await page.keyboard.press('?');
    await page.getByText('D：转送交办').waitFor({ state: 'hidden' });
  });

  it.each([390, 1280, 1920] as const)('reads well at %i pixels, a filing chosen', async (width) => {
    const life = await receive(service);
    await life.isShown();
    for (const language of ['zh-CN', 'en'] as const) {
      const page = await open(service, '/desk', { width, language, as: 'registrar' });
      await page.locator(`[data-filing="${life.id}"]`).click();
      await page.locator('.desk-related, .case-clocks').first().waitFor();
      expect(await violationsOn(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
    }
  });
});

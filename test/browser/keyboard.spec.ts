import { type Service, startService } from '../e2e/launch';
import { delegate, receive } from '../e2e/life';
import { eventually } from '../eventually';
import { open, troublesSeen } from './browser';
import { hasFocus, tabTo } from './keyboard';

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.clock('2026-03-02T09:00:00+08:00');
});
afterEach(() => expect(troublesSeen()).toEqual([]));
afterAll(() => service.stop());

describe('by keyboard alone', () => {
  it('a case is opened and decided upon; a form that is closed gives the focus back', async () => {
    const life = await delegate(service, { said: { title: '屋顶漏水' } });
    await life.isShown();
    const page = await open(service, '/cases', { as: 'handler' });
    await tabTo(page, page.getByRole('link', { name: '屋顶漏水' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: '屋顶漏水' }).waitFor();
    const accept = page.getByRole('button', { name: '受理', exact: true });
    await tabTo(page, accept);
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: '受理' });
    const basis = form.getByLabel('依据', { exact: true });
    await tabTo(page, basis);
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
    await eventually(() => accept.evaluate(hasFocus), Boolean);
    await page.keyboard.press('Enter');
    await tabTo(page, basis);
    await page.keyboard.type('XF 31(6)');
    await tabTo(page, form.getByRole('radio').first());
    await page.keyboard.press('Space');
    await tabTo(page, form.getByRole('button', { name: '提交' }));
    await page.keyboard.press('Enter');
    await page.getByText('已办理：受理').waitFor();
    expect((await life.types()).at(-1)).toBe('GrievanceAccepted');
  });

  it('the first press of Tab leads past the navigation', async () => {
    await (await receive(service)).isShown();
    const page = await open(service, '/cases', { as: 'router' });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#content:focus').waitFor();
  });
});

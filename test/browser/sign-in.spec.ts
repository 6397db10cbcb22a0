import { type Service, startService } from '../e2e/launch';
import { open, overflows, troublesSeen, violationsOn } from './browser';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterEach(() => expect(troublesSeen()).toEqual([]));
afterAll(() => service.stop());

describe('signing in', () => {
  it('is one press in demo mode, which says plainly that it is a demo', async () => {
    const page = await open(service, '/sign-in');
    await page.getByText('演示模式:不需要密码').waitFor();
    await page.getByRole('button', { name: '以 router 登录' }).click();
    await page.getByTestId('who').getByText('router · 东湖县信访局').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('router · ').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in', exact: true }).waitFor();
  });

  it.each([390, 1280, 1920] as const)('reads well at %i pixels, for everybody', async (width) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const page = await open(service, '/sign-in', { width, language });
      await page.getByRole('heading', { level: 2 }).waitFor();
      expect(await violationsOn(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
    }
  });
});

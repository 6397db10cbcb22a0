import { type Service, startService } from '../e2e/launch';
import { eventually } from '../eventually';
import { open, troublesSeen } from './browser';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterEach(() => expect(troublesSeen()).toEqual([]));
afterAll(() => service.stop());

describe('the language', () => {
  it.each([
    ['en-GB', 'Sign in', 'en'],
    ['zh-TW', '登录', 'zh-CN'],
    ['fr-FR', '登录', 'zh-CN'],
  ])('is at first what the browser prefers of the two: %s', async (locale, heading, tag) => {
    const page = await open(service, '/sign-in', { language: locale as 'en' });
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    await eventually(
      () => page.evaluate<string>('document.documentElement.lang'),
      (lang) => lang === tag,
    );
  });

  it('once chosen in the header is kept, in what the service says as well', async () => {
    const page = await open(service, '/sign-in');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    const asked = page.waitForRequest(/api\/sign-in/);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    expect((await asked).headers()['accept-language']).toBe('en');
  });
});

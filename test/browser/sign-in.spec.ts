import { join } from 'node:path';
import { type Service, startService } from '../e2e/launch';
import { startIssuer } from '../issuer';
import { open, overflows, troublesSeen, violationsOn } from './browser';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
// A stranger is told so by 401, which the browser notes.
afterEach(() => expect(troublesSeen().filter((each) => !each.includes('status of 401'))).toEqual([]));
afterAll(() => service.stop());

describe('signing in', () => {
  it('is one press in demo mode, which says plainly that it is a demo', async () => {
    const page = await open(service, '/sign-in');
    await page.getByText('演示模式：不需要密码').waitFor();
    await page.getByRole('button', { name: '以 router 登录' }).click();
    await page.getByTestId('who').getByText('router · 东湖县信访局').waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('router · ').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('link', { name: 'Sign in', exact: true }).waitFor();
  });

  it('leads back to the screen that asked for it', async () => {
    const page = await open(service, '/cases?status=received');
    await page.getByRole('main').getByRole('link', { name: '登录' }).click();
    await page.getByRole('button', { name: '以 router 登录' }).click();
    await page.waitForURL('**/cases?status=received');
    await page.getByTestId('who').getByText('router · 东湖县信访局').waitFor();
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

describe('with an issuer', () => {
  const organization = join(process.cwd(), 'src', 'organization', 'demo-organization.json');
  const somebody = { sub: 'li', roles: ['router'], unit: 'county-petition-office', aud: 'grievances' };

  it('signing in is the code flow with PKCE, and a code that was not asked for is none', async () => {
    const issuer = await startIssuer(somebody);
    const real = await startService({
      env: {
        ...{ AUTH_ISSUER: issuer.url, AUTH_AUDIENCE: 'grievances', AUTH_CLIENT_ID: 'screens' },
        ...{ ORGANIZATION_FILE: organization, SECRET_KEY: 'a secret of at least thirty-two characters' },
      },
    });
    const page = await open(real, '/workload', { issuer: issuer.url });
    await page.getByRole('banner').getByRole('link', { name: '登录' }).click();
    await page.getByRole('button', { name: '用统一身份认证登录' }).click();
    await page.getByTestId('who').getByText('li · 东湖县信访局').waitFor();
    await page.waitForURL('**/workload');
    const stolen = await open(real, '/sign-in/callback?code=stolen&state=guessed', { issuer: issuer.url });
    await stolen.getByText('没能登录').waitFor();
    expect(await page.getByText('演示模式').count()).toBe(0);
    // What the screens still read must not miss the service.
    await Promise.all([page, stolen].map((each) => each.context().close()));
    await real.stop();
    issuer.close();
  });
});

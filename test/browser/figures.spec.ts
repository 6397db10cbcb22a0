import { type Service, startService } from '../e2e/launch';
import { type Life, resolve } from '../e2e/life';
import { open, overflows, troublesSeen, violationsOn } from './browser';

let service: Service;
let life: Life;
beforeAll(async () => {
  service = await startService();
  life = await resolve(service);
  await life.isShown();
});
afterEach(() => expect(troublesSeen()).toEqual([]));
afterAll(() => service.stop());

describe('the figures', () => {
  it('say what they count, and show number, receipt and events; an event opens its case as it then was', async () => {
    const page = await open(service, '/figures', { as: 'auditor' });
    await page.getByRole('link', { name: '开始调解', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '开始调解' }).waitFor();
    await page.getByTestId('figure-value').getByText('1', { exact: true }).waitFor();
    await page.getByText('校验值（SHA-256）').click();
    const { receipt } = (await service.as('auditor').get('/figures/mediations-opened')).body;
    await page.getByText(String((receipt as { digest: string }).digest)).waitFor();
    await page.getByRole('link', { name: `回放 ${life.number} 到这一步` }).click();
    await page.getByRole('heading', { name: '事件: 开始调解' }).waitFor();
    const step = (await life.types()).indexOf('MediationOpened') + 1;
    await page.getByText(`第 ${step} 步`).waitFor();
  });

  it('are opened from the numbers of the dashboards, narrowed as those are', async () => {
    const page = await open(service, '/pipeline?from=2026-01-01', { as: 'auditor' });
    const figure = page.locator('.dashboard-figure', { has: page.getByRole('heading', { name: '矛盾在哪一级化解' }) });
    await figure.locator('summary').click();
    await figure.getByRole('row', { name: '村级' }).getByRole('link', { name: '1', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '事要解决' }).waitFor();
    expect(new URL(page.url()).search).toBe('?from=2026-01-01&detail=village');
    await page.getByTestId('figure-value').getByText('1', { exact: true }).waitFor();
    await page.getByRole('link', { name: `回放 ${life.number} 到这一步` }).waitFor();
  });

  it('as known on an earlier day are what was known then', async () => {
    const page = await open(service, '/figures/mediations-opened?asOf=2020-01-01', { as: 'viewer' });
    await page.getByTestId('figure-value').getByText('0', { exact: true }).waitFor();
    await page.getByText('还没有登记任何事件。').waitFor();
    await page.getByText('只有审计员、督查员').waitFor();
  });

  it.each([390, 1280, 1920] as const)('read well at %i pixels, in both languages', async (width) => {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const path of ['/figures', '/figures/satisfaction-rate', '/figures/settlement-rate']) {
        const page = await open(service, path, { width, language, as: 'auditor' });
        await page.getByRole('heading', { level: 2 }).last().waitFor();
        await page
          .locator('table')
          .or(page.getByText(/没有事件。|There is no event/))
          .first()
          .waitFor();
        expect([path, await violationsOn(page), await overflows(page)]).toEqual([path, [], false]);
      }
    }
  });
});

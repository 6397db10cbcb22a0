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

describe("the auditor's replay", () => {
  it('goes back to the moment before the settlement, and shows what it then changed', async () => {
    const types = await life.types();
    const settled = types.indexOf('AgreementReached');
    const page = await open(service, `/cases/${life.id}/replay?revision=${settled - 1}`, { as: 'auditor' });
    const state = page.getByRole('region', { name: '当时的状态' }).first();
    await state.getByText('调解中').first().waitFor();
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByRole('heading', { name: '事件: 达成协议' }).waitFor();
    await page.getByRole('slider').press('Home');
    await page.getByRole('heading', { name: '事件: 登记' }).waitFor();
    await page.getByText(`第 1 步，共 ${types.length} 步`).waitFor();
  });

  it('finds the step of a moment, and nothing before the first', async () => {
    const page = await open(service, `/cases/${life.id}/replay`, { as: 'auditor' });
    await page.getByPlaceholder('回放到某一时刻').fill('2020-01-01 09:00:00');
    await page.getByPlaceholder('回放到某一时刻').press('Enter');
    await page.getByRole('button', { name: '跳转' }).click();
    await page.getByText('这一时刻还没有任何记录。').waitFor();
  });

  it('shows an auditor what is stored beside what is read', async () => {
    const page = await open(service, `/cases/${life.id}/replay?revision=0`, { as: 'auditor' });
    const stored = page.getByRole('region', { name: '存储的内容（原样）' });
    await stored.getByRole('cell', { name: 'category', exact: true }).waitFor();
    await stored.getByRole('cell', { name: 'neighbour', exact: true }).waitFor();
    const asRead = page.getByRole('region', { name: '读取的内容' });
    await asRead.getByRole('cell', { name: '邻里纠纷', exact: true }).waitFor();
  });

  it('compares any two points', async () => {
    const page = await open(service, `/cases/${life.id}/replay`, { as: 'auditor', language: 'en' });
    const compared = page.getByRole('region', { name: 'Compare two points' }).first();
    await compared.getByRole('cell', { name: 'Received', exact: true }).first().waitFor();
  });
});

describe.each([
  ['replay', 'auditor', (): string => `/cases/${life.id}/replay`],
  ['supervision', 'supervisor', (): string => '/supervision'],
  ['operator', 'operator', (): string => '/operator'],
] as const)('the %s screen', (_, as, path) => {
  it.each([390, 1280, 1920] as const)('reads well at %i pixels, for everybody', async (width) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const page = await open(service, path(), { width, language, as });
      await page
        .getByRole('table')
        .first()
        .or(page.getByText(/空：|Empty:/).first())
        .waitFor();
      expect(await violationsOn(page)).toEqual([]);
      expect(await overflows(page)).toBe(false);
    }
  });
});

describe('supervision', () => {
  it('shows an order with who owes what by when, and that the lists which must be empty are', async () => {
    await life.does('supervisor', 'supervision-orders', {
      ...{ ground: 'improper-handling', due: '2027-01-05', reason: '群众反映处理不当' },
    });
    const page = await open(service, '/supervision', { as: 'supervisor' });
    await page.getByRole('region', { name: '督办单' }).getByRole('link', { name: life.number }).first().waitFor();
    await page.getByText('空：件件有着落，事事有回音。').nth(2).waitFor();
  });
});

describe('operating', () => {
  it('rebuilds a read model after asking', async () => {
    const page = await open(service, '/operator', { as: 'operator' });
    await page.getByRole('button', { name: '重建 pipeline.v1' }).click();
    await page.getByRole('button', { name: '重建', exact: true }).last().click();
    await page.getByText('已开始重建 pipeline.v1').waitFor();
  });
});

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type Service, startService } from '../e2e/launch';
import { type Life, resolve } from '../e2e/life';
import { eventually } from '../eventually';
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
    await page.getByRole('slider', { name: '回放到第几步' }).press('Home');
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
    const [from, to] = [
      compared.getByRole('spinbutton', { name: 'From step' }),
      compared.getByRole('spinbutton', { name: 'To step' }),
    ];
    const settled = String((await life.types()).indexOf('AgreementReached') + 1);
    await from.fill(settled);
    await compared.getByRole('cell', { name: 'Resolved', exact: true }).first().waitFor();
    await to.fill(settled);
    await compared.getByText('The two points do not differ.').waitFor();
  });

  it('goes through time between two events, with the clocks as they were seen then', async () => {
    const page = await open(service, `/cases/${life.id}/replay`, { as: 'auditor' });
    const time = page.getByRole('slider', { name: '回放到哪一时刻' });
    await time.press('Home');
    await page.getByText('所见时刻：2026-03-02 09:00').waitFor();
    const standsAt = () => time.getAttribute('aria-valuenow');
    for (const key of ['PageUp', 'End', 'ArrowLeft']) {
      const before = await standsAt();
      await time.press(key);
      await eventually(standsAt, (now) => now !== before);
    }
    await page.getByText(/所见时刻：2026-03-18 0[89]:/).waitFor();
    const settled = (await life.types()).lastIndexOf('AgreementTookEffect') + 1;
    await page.getByText(`第 ${settled} 步`).waitFor();
    const at = String(new URL(page.url()).searchParams.get('at'));
    const { body } = await service.as('auditor').get(`/grievances/${life.id}/state?at=${encodeURIComponent(at)}`);
    const [clock] = (body as unknown as { clocks: readonly { title: { zh: string }; due: string }[] }).clocks;
    const clocks = page.getByRole('region', { name: '当时的期限' });
    await clocks
      .getByRole('row', { name: `${clock?.title.zh} ${clock?.due}` })
      .first()
      .waitFor();
  });
});

const aDossierOf = async (page: Page): Promise<string> => {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载卷宗' }).click();
  const saved = await coming;
  expect(saved.suggestedFilename()).toBe(`卷宗-${life.number}.json`);
  return readFileSync(await saved.path(), 'utf8');
};
const drop = (page: Page, text: string) =>
  page.evaluate(`(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([${JSON.stringify(text)}], 'dossier.json', { type: 'application/json' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  })()`);
interface Events {
  readonly events: { stored: { data: Record<string, unknown> }; hash: string }[];
}
const changed = (dossier: string, change: (events: Events['events']) => void): string => {
  const said = JSON.parse(dossier) as Events;
  change(said.events);
  return JSON.stringify(said);
};

describe('the proof of a history', () => {
  it('is computed in the browser, and a dossier that was saved is verified when it is dropped on the page', async () => {
    const page = await open(service, `/cases/${life.id}/replay`, { as: 'auditor' });
    const steps = (await service.as('auditor').get(`/grievances/${life.id}/history?limit=200`)).body.items.length;
    await page.getByText(`哈希链完整：${steps} 步逐一核对，均未改动。`).waitFor();
    await drop(page, await aDossierOf(page));
    await page.getByText(`卷宗真实完整：${steps} 步均未改动，与系统存储的一致。`).waitFor();
  });

  it('refuses a dossier that was altered, and names the step; also one that lacks a step, and what is none', async () => {
    const page = await open(service, `/cases/${life.id}/replay`, { as: 'auditor' });
    const dossier = await aDossierOf(page);
    const altered = changed(dossier, (events) => {
      if (events[3]) events[3].stored.data.at = '2026-01-01T00:00:00.000+08:00';
    });
    await drop(page, altered);
    await page.getByRole('alert').getByText('第 4 步（修订号 3）被改动过，内容与校验值不符').waitFor();
    await drop(
      page,
      changed(dossier, (events) => events.splice(2, 1)),
    );
    await page.getByRole('alert').getByText('缺少第 3 步（修订号 2）').waitFor();
    const file = { name: '卷宗.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
    await page.getByLabel('选择卷宗文件').setInputFiles(file);
    await page.getByText('这不是卷宗文件').waitFor();
    await drop(
      page,
      changed(dossier, (events) => events.splice(5)),
    );
    await page.getByText(/卷宗真实完整：5 步均未改动.*此后系统又记录了/).waitFor();
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

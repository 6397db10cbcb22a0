import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type Service, startService } from '../e2e/launch';
import { delegate, type Life } from '../e2e/life';
import { open, overflows, troublesSeen, violationsOn } from './browser';

let service: Service;
beforeAll(async () => {
  service = await startService({ env: { ATTACHMENT_MEBIBYTES: '1', FILINGS_PER_MINUTE: '100' } });
  await service.clock('2026-03-02T09:00:00+08:00');
});
afterEach(() => expect(troublesSeen()).toEqual([]));
afterAll(() => service.stop());

const text = (name: string, said: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(said) });
const track = async (page: Page, { number, queryCode }: Life): Promise<void> => {
  await page.locator('#number').fill(number);
  await page.locator('#queryCode').fill(queryCode);
  await page.locator('button[type=submit]').click();
};
const theFiles = (page: Page) => page.getByRole('list', { name: '材料' });
const saved = async (page: Page, name: string): Promise<string> => {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: `下载 ${name}` }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe(name);
  return readFileSync(await file.path(), 'utf8');
};

describe('the files of a case', () => {
  it('are added by staff for the parties, and read and added to by whoever tracks the case', async () => {
    const life = await delegate(service);
    const clerk = await open(service, `/cases/${life.id}`, { as: 'clerk' });
    await clerk.getByText(/可上传 pdf、jpg、.*每个不超过 1 MB/).waitFor();
    await clerk.getByLabel('选择文件').setInputFiles(text('内部.txt', '核查记录'));
    await theFiles(clerk).getByText('内部.txt').waitFor();
    await clerk.getByRole('checkbox', { name: '各方当事人可见' }).check();
    await clerk.getByLabel('选择文件').setInputFiles(text('告知.txt', '权利义务告知'));
    await theFiles(clerk).getByRole('listitem').filter({ hasText: '告知.txt' }).getByText('各方当事人').waitFor();
    expect(await saved(clerk, '内部.txt')).toBe('核查记录');

    const phone = await open(service, '/track', { width: 390 });
    await track(phone, life);
    await theFiles(phone).getByText('告知.txt').waitFor();
    expect(await theFiles(phone).getByRole('listitem').count()).toBe(1);
    expect(await saved(phone, '告知.txt')).toBe('权利义务告知');
    await phone.getByLabel('选择文件').setInputFiles(text('说明.txt', '雨水排入院内。'));
    await theFiles(phone).getByText('说明.txt').waitFor();
    await theFiles(clerk).getByText('说明.txt').waitFor();
  });

  it('say why one was refused, and do not send what is too large', async () => {
    const life = await delegate(service);
    const page = await open(service, `/cases/${life.id}`, { as: 'clerk' });
    await page.getByLabel('选择文件').setInputFiles(text('程序.exe', 'MZ'));
    await page.getByRole('alert').filter({ hasText: '文件名须以 .txt 结尾' }).waitFor();
    expect(troublesSeen()).toEqual([expect.stringContaining('status of 409')]);
    const large = { ...text('录像.mp4', ''), buffer: Buffer.alloc(2 ** 20 + 1) };
    await page.getByLabel('选择文件').setInputFiles(large);
    await page.getByText('文件超过 1 MB，没有上传。').waitFor();
  });

  it('are only read by whoever examines the case', async () => {
    const life = await delegate(service);
    const page = await open(service, `/cases/${life.id}`, { as: 'auditor' });
    await page.getByText('还没有材料。').waitFor();
    expect(await page.getByLabel('选择文件').count()).toBe(0);
  });

  it.each([390, 1280, 1920] as const)('read well at %i pixels', async (width) => {
    const life = await delegate(service);
    for (const language of ['zh-CN', 'en'] as const) {
      const staff = await open(service, `/cases/${life.id}`, { width, language, as: 'clerk' });
      const name = `很长很长的文件名很长很长的文件名很长很长的文件名-${language}.txt`;
      await staff.locator('input[type=file]').setInputFiles(text(name, language));
      await staff.locator('.files-list').getByText(name).waitFor();
      const petitioner = await open(service, '/track', { width, language });
      await track(petitioner, life);
      await petitioner.locator('input[type=file]').waitFor();
      for (const page of [staff, petitioner]) {
        expect(await violationsOn(page)).toEqual([]);
        expect(await overflows(page)).toBe(false);
      }
    }
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Service, startService } from '../e2e/launch';
import { open, troublesSeen } from './browser';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterEach(() => expect(troublesSeen()).toEqual([]));
afterAll(() => service.stop());

const assets = join(process.cwd(), 'dist', 'screens', 'assets');
const most = 300_000;
/** What ECharts writes into every chart, and nothing else has. */
const charts = '_echarts_instance_';

/** The scripts a screen has fetched by the time it stands there. */
const scriptsAt = async (path: string, as?: string): Promise<readonly Buffer[]> => {
  const page = await open(service, path, as === undefined ? {} : { as });
  await page.locator('h1').waitFor();
  const names = await page.evaluate<string[]>(
    `performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.js'))`,
  );
  return [...new Set(names)].map((name) => readFileSync(join(assets, new URL(name).pathname.split('/').at(-1) ?? '')));
};

describe('a first screen', () => {
  it.each([
    ['/sign-in', undefined],
    ['/file', undefined],
    ['/track', undefined],
    ['/desk', 'router'],
    ['/cases', 'mediator'],
  ])('fetches less than 300 kB of scripts, and no charts: %s', async (path, as) => {
    const scripts = await scriptsAt(path, as);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.reduce((sum, script) => sum + gzipSync(script).length, 0)).toBeLessThan(most);
    expect(scripts.some((script) => script.includes(charts))).toBe(false);
  });

  it('fetches charts where there are some', async () => {
    const scripts = await scriptsAt('/pipeline', 'viewer');
    expect(scripts.some((script) => script.includes(charts))).toBe(true);
  });
});

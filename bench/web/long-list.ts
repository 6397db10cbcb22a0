import type { Browser, CDPSession, Page } from 'playwright-core';
import { median } from '../harness/figures';
import { comeTo } from './visitor';

const rowsOfAPage = 50;
/** How much a wheel that is turned quickly moves in one go, in pixels. */
const turn = 600;
const turnsAtMost = 40;

/** What a long list weighed, and how long it let one wait. */
export interface Scrolled {
  /** From the turn of the wheel that came to the end of what was there until the next page stood there, by page. */
  readonly waits: readonly number[];
  readonly begin: Weight;
  readonly end: Weight;
  /** Longest first, in milliseconds. */
  readonly longFrames: readonly number[];
  readonly milliseconds: number;
}
interface Weight {
  readonly nodes: number;
  readonly heap: number;
}

const weigh = async (devtools: CDPSession): Promise<Weight> => {
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const figure = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return { nodes: figure('Nodes'), heap: figure('JSHeapUsedSize') };
};

/** Notes every frame that took more than 50 ms. */
const watchFrames = `
  window.longFrames = [];
  let last = performance.now();
  const frame = (now) => { if (now - last > 50) window.longFrames.push(now - last); last = now; requestAnimationFrame(frame); };
  requestAnimationFrame(frame);`;

const shown = `Number(/\\d+/.exec(document.querySelector('main p[role=status]')?.textContent ?? '')?.[0] ?? 0)`;

/** Turns the wheel until one page more is there. */
const toTheNextPage = async (page: Page): Promise<number> => {
  const before = await page.evaluate<number>(shown);
  for (let turns = 0; turns < turnsAtMost; turns += 1) {
    const begun = performance.now();
    await page.mouse.wheel(0, turn);
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
    if ((await page.evaluate<number>(shown)) > before) return performance.now() - begun;
  }
  throw new Error(`nothing came after ${before} rows`);
};

/** Scrolls through so many pages of the worklist from its top. */
export const scrollFarDown = async (browser: Browser, address: string, pages: number): Promise<Scrolled> => {
  const { context, page, leave } = await comeTo(browser, address, 'auditor');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  await page.goto('/cases');
  await page
    .locator('[data-case]')
    .nth(rowsOfAPage - 1)
    .waitFor();
  await page.mouse.move(640, 500);
  const waits: number[] = [];
  const stretch = Math.max(2, Math.round(pages / 10));
  for (let read = 0; read < stretch; read += 1) waits.push(await toTheNextPage(page));
  const begin = await weigh(devtools);
  await page.evaluate(watchFrames);
  const begun = performance.now();
  for (let read = stretch; read < pages; read += 1) waits.push(await toTheNextPage(page));
  const milliseconds = performance.now() - begun;
  const longFrames = (await page.evaluate<number[]>('window.longFrames')).sort((one, other) => other - one);
  const end = await weigh(devtools);
  await leave();
  return { waits, begin, end, longFrames, milliseconds };
};

/** How long a page of the last tenth let one wait, over one of the first tenth. */
export const waitAtTheEnd = ({ waits }: Scrolled): number => {
  const tenth = Math.max(2, Math.round(waits.length / 10));
  return median(waits.slice(-tenth)) / median(waits.slice(0, tenth));
};

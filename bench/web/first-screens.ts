import type { Browser, Page } from 'playwright-core';
import type { Contender } from '../harness/alternate';
import { roundOf } from '../harness/figures';
import { comeTo } from './visitor';

/** A screen somebody sees first, and the first thing they do there, which is done once the screen has answered. */
export interface FirstScreen {
  readonly name: string;
  readonly path: string;
  readonly as?: string;
  act(page: Page): Promise<unknown>;
}

const openings = 3;

const goTo = async (page: Page, row: string): Promise<void> => {
  await page.locator(row).first().waitFor();
  await page.keyboard.press('j');
  await page.locator(`${row}:focus`).waitFor();
};

export const firstScreens: readonly FirstScreen[] = [
  {
    name: 'sign-in',
    path: '/sign-in',
    act: async (page) => {
      await page.getByRole('button', { name: 'English', exact: true }).click();
      await page.getByRole('button', { name: '中文', exact: true }).waitFor();
    },
  },
  {
    name: 'file',
    path: '/file',
    act: async (page) => {
      await page.getByLabel('类别').click();
      await page.getByTitle('邻里纠纷').waitFor();
    },
  },
  { name: 'desk', path: '/desk', as: 'router', act: (page) => goTo(page, '[data-filing]') },
  { name: 'cases', path: '/cases', as: 'auditor', act: (page) => goTo(page, '[data-case]') },
];

/** Opening a screen with an empty cache until it has answered the first thing done there. */
export const openingOf = (browser: Browser, address: string, { name, path, as, act }: FirstScreen): Contender => ({
  name,
  round: async () => {
    const latencies: number[] = [];
    for (let opening = 0; opening < openings; opening += 1) {
      const { page, leave } = await comeTo(browser, address, as);
      const begun = performance.now();
      await page.goto(path, { waitUntil: 'commit' });
      await act(page);
      latencies.push(performance.now() - begun);
      await leave();
    }
    const whole = latencies.reduce((sum, each) => sum + each, 0);
    return roundOf(openings, whole, latencies);
  },
});

/** A chart and a replay: what they need is fetched when they are opened, and not before. */
export const laterScreens = (grievance: string): readonly FirstScreen[] => [
  {
    name: 'pipeline',
    path: '/pipeline',
    as: 'viewer',
    act: (page) => page.locator('canvas, .dashboard-figure svg').first().waitFor(),
  },
  {
    name: 'replay',
    path: `/cases/${grievance}/replay`,
    as: 'auditor',
    act: (page) => page.getByRole('slider').first().waitFor(),
  },
];

/** The JavaScript that was fetched when a screen has answered, by file, in bytes as gzip sends it. */
export const scriptsOf = async (browser: Browser, address: string, { path, as, act }: FirstScreen) => {
  const { page, scripts, leave } = await comeTo(browser, address, as);
  await page.goto(path);
  await act(page);
  const fetched = await scripts();
  await leave();
  return fetched;
};

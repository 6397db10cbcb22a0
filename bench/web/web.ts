import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../test/browser/launch-browser';
import { alternate } from '../harness/alternate';
import type { Bench, Findings } from '../harness/bench';
import { median, type Ratio, type Round, roundOf } from '../harness/figures';
import { startCity } from './city';
import { firstScreens, laterScreens, openingOf, scriptsOf } from './first-screens';
import { type Scrolled, scrollFarDown, waitAtTheEnd } from './long-list';

const pagesScrolled = 100;
const kB = 1_000;

const over = (values: readonly number[]): Ratio => ({
  median: median(values),
  least: Math.min(...values),
  most: Math.max(...values),
});

const sum = (scripts: ReadonlyMap<string, number>): number =>
  [...scripts.values()].reduce((all, each) => all + each, 0);

/** What each first screen fetches, and what a chart and a replay fetch besides when they are opened. */
const weighScripts = async (browser: Browser, address: string) => {
  const [initial, facts] = [new Map<string, number>(), new Map<string, number>()];
  const early = new Set<string>();
  for (const screen of firstScreens) {
    const scripts = await scriptsOf(browser, address, screen);
    for (const file of scripts.keys()) early.add(file);
    initial.set(screen.name, sum(scripts) / kB);
    facts.set(`initial JavaScript of ${screen.name}, kB gzip`, sum(scripts) / kB);
  }
  for (const screen of laterScreens(await anyCase(address))) {
    const later = [...(await scriptsOf(browser, address, screen))].filter(([file]) => !early.has(file));
    facts.set(`JavaScript that only ${screen.name} fetches, kB gzip`, sum(new Map(later)) / kB);
  }
  return { initial, facts };
};

/** A case that everybody in the city's own office may replay. */
const anyCase = async (address: string): Promise<string> => {
  const json = { 'content-type': 'application/json' };
  const told = await fetch(`${address}/api/demo/tokens`, { method: 'POST', headers: json, body: '{"user":"auditor"}' });
  const { token } = (await told.json()) as { token: string };
  const list = await fetch(`${address}/api/grievances?limit=1&sort=received`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { items } = (await list.json()) as { items: readonly { id: string }[] };
  return items[0]?.id ?? '';
};

const listFacts = (scrolled: readonly Scrolled[], cases: number): Record<string, number> => {
  const of = (figure: (each: Scrolled) => number) => median(scrolled.map(figure));
  return {
    'open cases in the list': cases,
    'pages of 50 scrolled through': pagesScrolled,
    'DOM nodes at the beginning': of(({ begin }) => begin.nodes),
    'DOM nodes at the end': of(({ end }) => end.nodes),
    'JS heap at the beginning, MB': of(({ begin }) => begin.heap / 1e6),
    'JS heap at the end, MB': of(({ end }) => end.heap / 1e6),
    'frames over 50 ms a round': of(({ longFrames }) => longFrames.length),
    'longest frame, ms': of(({ longFrames }) => longFrames[0] ?? 0),
  };
};

const listRatios = (scrolled: readonly Scrolled[]): Record<string, Ratio> => ({
  'list at the end / at the beginning: wait for a page': over(scrolled.map(waitAtTheEnd)),
  'list at the end / at the beginning: DOM nodes': over(scrolled.map(({ begin, end }) => end.nodes / begin.nodes)),
  'list at the end / at the beginning: JS heap': over(scrolled.map(({ begin, end }) => end.heap / begin.heap)),
});

const measureIn = async (
  browser: Browser,
  address: string,
  cases: number,
  rounds: number,
  say: (line: string) => void,
) => {
  const { initial, facts } = await weighScripts(browser, address);
  const contenders = firstScreens.map((screen) => openingOf(browser, address, screen));
  const measured: Record<string, readonly Round[]> = await alternate(contenders, rounds, say);
  const scrolled: Scrolled[] = [];
  while (scrolled.length < rounds) {
    scrolled.push(await scrollFarDown(browser, address, pagesScrolled));
    say(`round ${scrolled.length}/${rounds}  the list, ${pagesScrolled} pages`);
  }
  const ratios: Record<string, Ratio> = {};
  for (const [name, weight] of initial) ratios[`${name}: initial JavaScript / 300 kB`] = over([weight / 300]);
  for (const [name, took] of Object.entries(measured))
    ratios[`${name}: first interaction / 2 s`] = over(took.map(({ p50 }) => (p50 ?? Number.NaN) / 2_000));
  return {
    measured: {
      ...measured,
      'next page of the list': scrolled.map(({ waits, milliseconds }) => roundOf(waits.length, milliseconds, waits)),
    },
    ratios: { ...ratios, ...listRatios(scrolled) },
    facts: { ...Object.fromEntries(facts), ...listFacts(scrolled, cases) },
  };
};

const measure: Bench['measure'] = async ({ postgres, rounds, size, say }): Promise<Findings> => {
  const folder = mkdtempSync(join(tmpdir(), 'grievance-web-'));
  const city = await startCity(await postgres.createDatabase('web'), folder, size);
  say(`${city.cases} open cases`);
  const { browser, close } = await launchBrowser();
  try {
    const found = await measureIn(browser, city.address, city.cases, rounds, say);
    const goals = Object.fromEntries(
      Object.keys(found.ratios).map((name) => [name, { most: name.startsWith('list') ? 1.3 : 1 }]),
    );
    return { ...found, goals };
  } finally {
    await close();
    await city.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** The screens in a real browser: what is fetched at first, how soon a screen answers, and a list that never seems to end. */
export const web: Bench = { name: 'web', unit: 'screens', size: { counts: 'open cases', usually: 100_000 }, measure };

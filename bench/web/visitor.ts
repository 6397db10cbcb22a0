import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page, Response } from 'playwright-core';

/** Somebody with a browser that never was here before: nothing of the service is in its cache. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The JavaScript fetched so far, in bytes as gzip sends it, by file. */
  scripts(): Promise<ReadonlyMap<string, number>>;
  leave(): Promise<void>;
}

/** A token of a demo user. */
const tokenOf = async (address: string, user: string): Promise<string> => {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${address}/api/demo/tokens`, { method: 'POST', headers, body: JSON.stringify({ user }) });
  return ((await answer.json()) as { token: string }).token;
};

/** Opens a window of its own, signed in if somebody is named. */
export const comeTo = async (browser: Browser, address: string, user?: string): Promise<Visitor> => {
  const context = await browser.newContext({
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
  });
  if (user) {
    const token = await tokenOf(address, user);
    await context.addInitScript(`sessionStorage.token ??= ${JSON.stringify(token)}`);
  }
  const page = await context.newPage();
  const answers: Response[] = [];
  page.on('response', (answer) => {
    if (pathOf(answer).endsWith('.js')) answers.push(answer);
  });
  const scripts = async () =>
    new Map(
      await Promise.all(answers.map(async (answer) => [pathOf(answer), gzipSync(await answer.body()).length] as const)),
    );
  return { context, page, scripts, leave: () => context.close() };
};

const pathOf = (answer: Response): string => new URL(answer.url()).pathname;

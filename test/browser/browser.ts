import { source as axe } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Service } from '../e2e/launch';
import { launchBrowser } from './launch-browser';

/** What a person looks through. */
export interface Looking {
  readonly language?: 'zh-CN' | 'en';
  readonly width?: 390 | 1280 | 1920;
  /** A demo user to be signed in as. */
  readonly as?: string;
  /** Whom else the screens may ask: the issuer people sign in with. */
  readonly issuer?: string;
}

let launched: Awaited<ReturnType<typeof launchBrowser>> | undefined;
const troubles: string[] = [];
const contexts: BrowserContext[] = [];

/** The one browser of a test file. */
const theBrowser = async (): Promise<Browser> => {
  launched ??= await launchBrowser();
  return launched.browser;
};

/** Whatever a screen must never do is noted: errors on the console, failed requests, requests to anybody else. */
const watch = (page: Page, ...ours: readonly string[]): void => {
  page.on('console', (said) => {
    if (said.type() === 'error' || said.type() === 'warning') troubles.push(`${said.type()}: ${said.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') troubles.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (![...ours, 'data:', 'blob:'].some((each) => url.startsWith(each))) troubles.push(`foreign: ${url}`);
  });
};

/** Opens a page of the service as somebody. */
export const open = async (service: Service, path: string, looking: Looking = {}): Promise<Page> => {
  const { language = 'zh-CN', width = 1280, as, issuer = service.base } = looking;
  const context = await (await theBrowser()).newContext({
    baseURL: service.base,
    locale: language,
    timezoneId: 'Asia/Shanghai',
    viewport: { width, height: width === 390 ? 844 : width === 1920 ? 1080 : 800 },
    hasTouch: width === 390,
    acceptDownloads: true,
  });
  contexts.push(context);
  if (as !== undefined) {
    const { body } = await service.anyone.post('/demo/tokens', { user: as });
    await context.addInitScript(`sessionStorage.token ??= ${JSON.stringify(body.token)}`);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  watch(page, service.base, issuer);
  await page.goto(path);
  return page;
};

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
  }[];
}

/** What of WCAG 2.2 AA a page does not keep, each with where and why; an empty list for a screen that may ship. */
export const violationsOn = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<Found>(`axe.run(document, { runOnly: ${JSON.stringify(standard)} })`);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
};

/** Whether a page is wider than the window it is shown in. */
export const overflows = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');

/** What screens did meanwhile that they must never do; asked at the end of every test, and forgotten then. */
export const troublesSeen = (): readonly string[] => troubles.splice(0);

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});

afterAll(() => launched?.close());

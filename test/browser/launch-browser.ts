import './brought-libraries';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as launcher } from 'playwright-core';

const quiet = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** A browser with a home of its own, which goes with it; it comes with `npm ci`. */
export const launchBrowser = async (): Promise<{ readonly browser: Browser; close(): Promise<void> }> => {
  const home = mkdtempSync(join(tmpdir(), 'grievance-browser-'));
  const browser = await launcher.launch({
    executablePath: await chromium.executablePath(),
    args: [...quiet],
    env: { ...process.env, HOME: home } as Record<string, string>,
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      rmSync(home, { recursive: true, force: true });
    },
  };
};

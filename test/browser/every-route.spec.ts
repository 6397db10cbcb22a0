import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Service, startService } from '../e2e/launch';
import { receive } from '../e2e/life';
import { open, overflows, troublesSeen, violationsOn } from './browser';

let service: Service;
let grievance: string;
let group: string;
beforeAll(async () => {
  service = await startService();
  await service.clock('2026-03-02T09:00:00+08:00');
  const life = await receive(service, 'registrar', { headcount: 3 });
  const said = { grievances: [life.id], matter: '宅基地排水' };
  group = String((await service.as('registrar').post('/collectives', said)).body.id);
  grievance = life.id;
  await life.isShown();
});
afterEach(() => expect(troublesSeen()).toEqual([]));
afterAll(() => service.stop());

/** Every screen by its route: an address of it, and as whom it is opened. */
const screens: Readonly<Record<string, { readonly at: () => string; readonly as?: string }>> = {
  '': { at: () => '/' },
  'sign-in': { at: () => '/sign-in' },
  'sign-in/callback': { at: () => '/sign-in/callback?code=none&state=none' },
  file: { at: () => '/file' },
  track: { at: () => '/track' },
  desk: { at: () => '/desk', as: 'router' },
  cases: { at: () => '/cases', as: 'router' },
  'cases/:id': { at: () => `/cases/${grievance}`, as: 'router' },
  'cases/:id/replay': { at: () => `/cases/${grievance}/replay`, as: 'auditor' },
  'collectives/:id': { at: () => `/collectives/${group}`, as: 'registrar' },
  supervision: { at: () => '/supervision', as: 'supervisor' },
  'registers/:which?': { at: () => '/registers/collectives', as: 'supervisor' },
  pipeline: { at: () => '/pipeline', as: 'viewer' },
  satisfaction: { at: () => '/satisfaction', as: 'viewer' },
  workload: { at: () => '/workload', as: 'supervisor' },
  figures: { at: () => '/figures', as: 'auditor' },
  'figures/:name': { at: () => '/figures/matters', as: 'auditor' },
  operator: { at: () => '/operator', as: 'operator' },
  wall: { at: () => '/wall', as: 'viewer' },
  '*': { at: () => '/no-such-place' },
};

const source = readFileSync(join(process.cwd(), 'web', 'src', 'routes.tsx'), 'utf8');

describe('every screen there is', () => {
  it('is looked at here', () => {
    const routes = [...source.matchAll(/path: '\/?([^']+)'/g)].map(([, path]) => path);
    expect(routes).toContain('pipeline');
    expect(Object.keys(screens).sort()).toEqual(['', ...routes].sort());
  });

  it('has all its places beside each other in English too', async () => {
    const page = await open(service, '/cases', { as: 'router', language: 'en' });
    await page.getByRole('navigation').getByRole('link', { name: 'Wall' }).waitFor();
    await page.evaluate('document.fonts.ready');
    const middles = await page.evaluate<number[]>(
      `[...document.querySelector('header').children].map((each) => each.getBoundingClientRect()).map(({ top, bottom }) => Math.round((top + bottom) / 2))`,
    );
    expect(new Set(middles).size).toBe(1);
    expect(
      await page.evaluate<boolean>(
        `(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)(document.querySelector('header nav'))`,
      ),
    ).toBe(false);
  });

  it.each(Object.keys(screens))('keeps WCAG 2.2 AA and its window at 390, 1280 and 1920 pixels: /%s', async (route) => {
    const { at, as } = screens[route] as (typeof screens)[string];
    for (const [width, language] of [
      [390, 'zh-CN'],
      [1280, 'en'],
      [1920, 'zh-CN'],
    ] as const) {
      const page = await open(service, at(), { width, language, ...(as && { as }) });
      await page.locator('h1, [role=alert]').first().waitFor();
      await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
      expect([width, await violationsOn(page), await overflows(page)]).toEqual([width, [], false]);
      await page.context().close();
    }
  });
});

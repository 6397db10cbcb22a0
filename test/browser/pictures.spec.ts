import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startService } from '../e2e/launch';
import { mediateInTheVillage } from '../e2e/life';
import { play, stories } from '../e2e/story';
import { open, troublesSeen } from './browser';

const folder = join(process.cwd(), 'docs', 'pictures');
const pictures = ['case.png', 'pipeline.png'] as const;

/** The pictures of the README, taken anew by `npm run docs:pictures`. */
const take = async (): Promise<void> => {
  const service = await startService();
  for (const story of stories) await play(service, story);
  const life = await mediateInTheVillage(service);
  await life.isShown();
  mkdirSync(folder, { recursive: true });
  const [casePage, pipeline] = [
    await open(service, `/cases/${life.id}`, { as: 'mediator' }),
    await open(service, '/pipeline', { as: 'viewer' }),
  ];
  await casePage.getByText(life.number).first().waitFor();
  await pipeline.locator('canvas').first().waitFor();
  for (const [page, name] of [
    [casePage, pictures[0]],
    [pipeline, pictures[1]],
  ] as const) {
    await page.evaluate('document.fonts.ready');
    await page.screenshot({ path: join(folder, name), animations: 'disabled' });
  }
  await service.stop();
};

describe("the README's pictures", () => {
  it('are there, and shown in both languages', async () => {
    if (process.env.UPDATE_PICTURES) await take();
    expect(troublesSeen()).toEqual([]);
    for (const readme of ['README.md', 'README.zh-CN.md']) {
      const text = readFileSync(readme, 'utf8');
      for (const name of pictures) expect(text).toContain(`docs/pictures/${name}`);
    }
    for (const name of pictures) expect(existsSync(join(folder, name))).toBe(true);
  });
});

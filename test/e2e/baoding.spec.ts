import { join } from 'node:path';
import { type Answer, valueAt } from './client';
import { type Service, startProgram, startService, temporaryFolder } from './launch';

const dataDir = join(temporaryFolder(), 'data');
const before = 'from=2023-01-01&to=2023-12-31';
const after = 'from=2024-01-01&to=2024-12-31';

let service: Service;
beforeAll(async () => {
  const args = ['--preset', 'baoding', '--cases', '500', '--from', '2023-01-01'];
  const program = startProgram('src/simulation/main.js', { DATA_DIR: dataDir }, args);
  expect(await program.ended).toEqual({ code: 0, signal: null });
  service = await startService({ dataDir });
  // All events are there already: what is live has read them all, each read model at its own pace.
  await service
    .as('operator')
    .until('/projections', ({ body: { items } }) => items.every(({ state }) => state === 'live'));
  expect((await service.as('auditor').get('/pipeline')).body.filings).toBe(500);
});

type Group = Readonly<Record<string, unknown>> & { readonly key: string };
const groupOf = ({ body }: Answer, wanted: string) =>
  (body.groups as readonly Group[]).find(({ key }) => key === wanted);
const atTheCity = (answer: Answer): number => Number(groupOf(answer, '990000')?.filings);
const number = (answer: Answer, path: string): number => Number(valueAt(answer.body, path));

describe('Baoding, as whoever asks the interface sees it', () => {
  it('has 36.2 % fewer filings of the city in the second year (004-28)', async () => {
    const viewer = service.as('viewer');
    const [first, second] = [
      atTheCity(await viewer.get(`/volume?${before}&by=region`)),
      atTheCity(await viewer.get(`/volume?${after}&by=region`)),
    ];
    expect([first, second]).toEqual([100, 64]);
  });

  it('has the disputes that its stations settled, among village committees, in the second year (004-27)', async () => {
    const settled = number(await service.as('viewer').get(`/pipeline?${after}`), 'tiers.people.settled');
    // A few of the year before, and some that were settled once more after a breach, come on top.
    expect(settled).toBeGreaterThanOrEqual(180);
    expect(settled).toBeLessThan(205);
  });

  it('has agents who owe feedback in the second year alone (004-15, 004-26)', async () => {
    const owed = async (period: string) => {
      const answer = await service.as('supervisor').get(`/deadlines/counts?${period}&by=clock`);
      const found = groupOf(answer, 'PROXY-FEEDBACK');
      return found ? Number(found.met) + Number(found.late) + Number(found.waived) : 0;
    };
    expect(await owed(before)).toBe(0);
    expect(await owed(after)).toBeGreaterThanOrEqual(65);
  });

  it('has ratings of the second year, more of them content than not', async () => {
    const answer = await service.as('viewer').get(`/satisfaction?${after}`);
    expect(number(answer, 'overall.rated')).toBeGreaterThan(0);
    expect(number(answer, 'overall.satisfactionRate')).toBeGreaterThan(0.5);
  });
});

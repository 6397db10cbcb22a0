import { join } from 'node:path';
import { type Answer, valueAt } from './client';
import { type Service, startProgram, startService, temporaryFolder } from './launch';

const lastDay = '2025-12-31';
const dataDir = join(temporaryFolder(), 'data');
const simulate = (...args: readonly string[]) => startProgram('src/simulation/main.js', { DATA_DIR: dataDir }, args);
const usual = ['--cases', '300', '--from', '2025-01-01', '--seed', '7'];

let service: Service;
let said: string;
beforeAll(async () => {
  const program = simulate(...usual);
  expect(await program.ended).toEqual({ code: 0, signal: null });
  said = program.output();
  service = await startService({ dataDir });
});

/** How often something happened, as the simulation counted it. */
const played = (what: string): number => Number(new RegExp(`^ *(\\d+)  ${what}$`, 'm').exec(said)?.[1] ?? 0);

describe('simulated cases', () => {
  it('are refused while the service holds the data directory, in a sentence', async () => {
    const program = simulate(...usual);
    expect((await program.ended).code).toBe(2);
    expect(program.output()).toContain('is in use by');
  });

  it('are counted in the figures as the simulation counted them', async () => {
    const viewer = service.as('viewer');
    const of = (path: string) => (answer: Answer) => Number(valueAt(answer.body, path));
    const rated = played('GrievanceRated petitioner satisfied');
    expect(rated).toBeGreaterThan(0);
    const satisfaction = await viewer.until(
      `/satisfaction?asOf=${lastDay}`,
      (answer) => of('overall.satisfied')(answer) === rated,
    );
    expect(of('overall.dissatisfied')(satisfaction)).toBe(played('GrievanceRated petitioner dissatisfied'));
    const performed = played('AgreementPerformed');
    const pipeline = await viewer.until(
      `/pipeline?asOf=${lastDay}`,
      (answer) => of('total.performed')(answer) === performed,
    );
    for (const tier of ['people', 'administrative', 'judicial']) {
      expect({ tier, opened: of(`tiers.${tier}.opened`)(pipeline) }).toEqual({
        tier,
        opened: played(`MediationOpened ${tier}`),
      });
      expect({ tier, failed: of(`tiers.${tier}.failed`)(pipeline) }).toEqual({
        tier,
        failed: played(`GrievanceMediated ${tier} failed`),
      });
    }
  });

  it.each(['without-owner', 'without-clock', 'without-reply'])(
    'are on no list that must be empty: %s',
    async (list) => {
      const { status, body } = await service.as('auditor').get(`/invariants/${list}`);
      expect([status, body]).toEqual([200, { items: [], next: null }]);
    },
  );

  it('are there once, however often they are simulated', async () => {
    await service.stop();
    const again = simulate(...usual);
    expect(await again.ended).toEqual({ code: 0, signal: null });
    const digest = /SHA-256 \w{64}/;
    expect(digest.exec(again.output())?.[0]).toBe(digest.exec(said)?.[0]);
    const other = simulate('--cases', '10', '--from', '2025-01-01');
    expect((await other.ended).code).toBe(2);
    expect(other.output()).toContain('holds other cases already');
  });
});

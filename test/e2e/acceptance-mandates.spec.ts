import { examples } from '../../src/examples';
import { type Service, startService } from './launch';
import { accept, type Life, receive } from './life';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
const on = (day: string) => service.clock(`${day}T09:00:00+08:00`);

const ofTheCase = 'POST /api/grievances/{id}/';
const byAccount = { by: 'petitioner', said: { channel: 'online', counterparties: [] } };
const mandate = {
  ...{ agent: 'station-worker', unit: 'village-station', scope: ['mediation', 'agreement', 'review'] },
  ...{ document: '授权委托书', until: '2026-06-30' },
};
const withdrawal = { reason: '双方已自行和解', confirmedBy: 'registrar' };
const page = async ({ id }: Life, user: string): Promise<Record<string, unknown>> =>
  (await service.as(user).get(`/grievances/${id}`)).body;

describe('acceptance 21: a proxy', () => {
  it('cannot withdraw without special authority, and does nothing any more once the mandate is revoked', async () => {
    await on('2026-03-02');
    const life = await accept(service, byAccount);
    await life.does('petitioner', 'mandates', mandate);
    expect((await page(life, 'station-worker')).allowed).not.toContain('WithdrawGrievance');
    await life.isRefused('station-worker', 'withdrawals', withdrawal, 'special-authority-missing');

    await life.does('petitioner', 'mandate-revocations', { mandate: 1, reason: '改由本人办理' });
    await life.isRefused('station-worker', 'withdrawals', withdrawal, 'mandate-ended');
    await life.isRefused('station-worker', 'proxy-feedbacks', { feedback: '进展' }, 'mandate-ended');
    await life.isRefused('station-worker', 'mandates', { ...mandate, agent: 'cousin' }, 'mandate-ended');
    expect((await page(life, 'station-worker')).allowed).toEqual([]);
    const before = await life.history();
    const answers: string[] = [];
    for (const [operation, body] of Object.entries(examples).filter(([each]) => each.startsWith(ofTheCase))) {
      // The example names cases and people of its own: what it would be refused for comes after who asks.
      const route = operation.slice(ofTheCase.length);
      if (route === 'duplicate-links') continue;
      const { status, body: said } = await service.as('station-worker').post(`/grievances/${life.id}/${route}`, body);
      expect([route, status]).toEqual([route, 403]);
      answers.push(said.code);
    }
    expect(new Set(answers)).toEqual(new Set(['mandate-ended', 'role-not-entitled']));
    expect(answers.filter((each) => each === 'mandate-ended').length).toBeGreaterThan(20);
    expect(await life.history()).toEqual(before);
  });

  it('gives the mandate up by their own word, which is not said for the petitioner, and does nothing more', async () => {
    await on('2026-03-02');
    const life = await accept(service, byAccount);
    await life.isRefused('station-worker', 'mandate-resignations', { reason: '调离' }, 'no-mandate-of-yours');
    await life.does('petitioner', 'mandates', mandate);
    expect((await page(life, 'station-worker')).allowed).toContain('ResignMandate');
    expect((await page(life, 'petitioner')).allowed).not.toContain('ResignMandate');
    await life.does('station-worker', 'mandate-resignations', { reason: '调离' });
    expect((await life.history()).at(-1)).toMatchObject({
      ...{ type: 'MandateResigned', by: 'station-worker', onBehalfOf: null },
      data: { mandate: 1, agent: 'station-worker', reason: '调离' },
    });
    const { mandates, clocks } = await page(life, 'petitioner');
    expect(mandates).toEqual([]);
    expect(clocks).toContainEqual(expect.objectContaining({ code: 'PROXY-FEEDBACK', state: 'waived' }));
    await life.isRefused('station-worker', 'proxy-feedbacks', { feedback: '进展' }, 'mandate-ended');
    await life.does('petitioner', 'mandates', mandate);
  });

  it('withdraws with it, on the petitioner’s behalf, once somebody else confirms that it is their will', async () => {
    await on('2026-03-02');
    const life = await accept(service, byAccount);
    await life.does('registrar', 'mandates', { ...mandate, authorities: ['withdraw'] });
    expect((await page(life, 'station-worker')).allowed).toContain('WithdrawGrievance');
    await life.isRefused('station-worker', 'withdrawals', { reason: '和解' }, 'confirmed-by-the-agent');
    await life.does('station-worker', 'withdrawals', withdrawal);
    expect((await life.history()).at(-1)).toMatchObject({
      ...{ type: 'GrievanceWithdrawn', by: 'station-worker', onBehalfOf: 'petitioner' },
      data: { party: 'agent', confirmedBy: 'registrar' },
    });
  });

  it('is told to the case’s readers, owes the petitioner feedback, and ends by itself on the last day', async () => {
    await on('2026-03-02');
    const life = await receive(service, 'petitioner', byAccount.said);
    await life.isRefused(
      'router',
      'delegations',
      { mode: 'proxy', to: 'village-station', reason: '代理' },
      'mandate-missing',
    );
    await life.does('petitioner', 'mandates', { ...mandate, until: '2026-03-20' });
    await life.does('router', 'delegations', { mode: 'proxy', to: 'village-station', reason: '谁代理谁负责' });
    const seen = await page(life, 'petitioner');
    expect(seen.mandates).toMatchObject([{ mandate: 1, agent: 'station-worker', unit: 'village-station' }]);
    expect(seen.clocks).toContainEqual(
      expect.objectContaining({ code: 'PROXY-FEEDBACK', bearer: 'village-station', due: '2026-03-17' }),
    );
    await life.does('station-worker', 'proxy-feedbacks', { feedback: '正在核实' });
    await on('2026-03-21');
    await life.comesTo('MandateLapsed');
    expect((await page(life, 'petitioner')).mandates).toEqual([]);
    await life.isRefused('station-worker', 'delegation-receipts', {}, 'mandate-ended');
  });
});

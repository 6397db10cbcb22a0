import { type Service, startService } from './launch';
import { accept, answerWith, delegate, hear, mediateInTheVillage, receive, resolve, settled } from './life';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
const on = (day: string) => service.clock(`${day}T09:00:00+08:00`);
const lists = ['without-owner', 'without-clock', 'without-reply'];

describe('acceptance 28: no case without an owner, a clock or an outcome, or a reply', () => {
  it('is in any of the three lists, wherever it stands and whatever was merged since', async () => {
    await on('2026-03-02');
    await receive(service);
    const delegated = await delegate(service);
    await delegated.does('clerk', 'path-notices', { procedure: '信访程序', means: 'post' });
    await accept(service);
    const life = await mediateInTheVillage(service);
    await life.does('mediator', 'mediation-outcomes', settled('written', '2026-03-20'));
    await answerWith(await hear(service), 'not-support', '2026-03-02');
    const last = await resolve(service);
    const merger = { successor: 'county-labour-bureau', reason: '机构改革' };
    expect((await service.as('operator').post('/units/county-housing-bureau/mergers', merger)).status).toBe(201);
    const auditor = service.as('auditor');
    await auditor.until('/grievances?status=resolved', ({ body }) => body.items.some(({ id }) => id === last.id));
    for (const list of lists) {
      const { status, body } = await auditor.get(`/invariants/${list}`);
      expect([list, status, body]).toEqual([list, 200, { items: [], next: null }]);
    }
  });

  it('are lists for those who watch over cases, and there are three', async () => {
    expect((await service.as('handler').get('/invariants/without-owner')).status).toBe(403);
    const { status, body } = await service.as('auditor').get('/invariants/without-luck');
    expect([status, body.code]).toEqual([404, 'unknown-invariant']);
    expect(body.detail).toContain(lists.join('、'));
  });
});

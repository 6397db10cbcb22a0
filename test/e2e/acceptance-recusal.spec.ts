import { type Service, startService } from './launch';
import { accept } from './life';

let service: Service;
beforeAll(async () => {
  service = await startService();
  await service.clock('2026-03-02T09:00:00+08:00');
});

describe('recusal', () => {
  it('asked for by a party and ordered by the head leaves the handler nothing to decide, and the body everything', async () => {
    const life = await accept(service, { by: 'petitioner' });
    await life.does('petitioner', 'recusal-requests', { official: 'handler', reasons: '经办人与对方系亲属' });
    await life.isRefused(
      'handler',
      'recusal-decisions',
      { official: 'handler', outcome: 'rejected', reasons: '无' },
      'role-not-entitled',
    );
    await life.does('head', 'recusal-decisions', { official: 'handler', outcome: 'ordered', reasons: '情况属实' });
    const finding = { heard: ['petitioner'], facts: '已听取陈述' };
    await life.isRefused('handler', 'findings', finding, 'recused');
    const page = await service.as('handler').get(`/grievances/${life.id}`);
    expect([page.status, page.body.allowed]).toEqual([200, []]);
    await life.does('head', 'findings', finding);
  });
});

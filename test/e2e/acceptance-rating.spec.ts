import { type Service, startService } from './launch';
import { accept, delegate, inTheTownship, type Life, mediate, perform, resolve, settled } from './life';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const on = (day: string, time = '09:00') => service.clock(`${day}T${time}:00+08:00`);
const lastData = async (life: Life) => (await life.history()).at(-1)?.data as Record<string, unknown>;
const rate = async ({ number, queryCode }: Life, of: string, score: string) => {
  const answer = await service.anyone.post(`/public/grievances/${number}/ratings`, { queryCode, of, score });
  expect(answer.status).toBe(201);
};

describe('acceptance 22: a rating', () => {
  it('nobody gave lapses when its window ends, and is counted in both variants', async () => {
    const life = await resolve(service, { category: 'rating-lapses' });
    const invited = await lastData(life);
    const rated = await resolve(service, { category: 'rating-lapses' });
    const satisfied = { queryCode: rated.queryCode, of: 'mediator', score: 'dissatisfied' };
    expect((await service.anyone.post(`/public/grievances/${rated.number}/ratings`, satisfied)).status).toBe(201);
    await on(String(invited.due), '23:59');
    expect((await life.types()).at(-1)).toBe('RatingInvited');
    await on('2026-04-18');
    await life.comesTo('RatingLapsed');
    const late = { queryCode: life.queryCode, of: 'mediator', score: 'satisfied' };
    const refused = await service.anyone.post(`/public/grievances/${life.number}/ratings`, late);
    expect([refused.status, refused.body.code]).toEqual([409, 'rating-window-over']);
    const ofTheCategory = (body: Record<string, unknown>) =>
      (body.groups as { key: string }[]).find(({ key }) => key === 'rating-lapses');
    const { body } = await service
      .as('viewer')
      .until('/satisfaction?by=category', (answer) => ofTheCategory(answer.body)?.['lapsed' as never] === 1);
    expect(ofTheCategory(body)).toMatchObject({
      ...{ invited: 2, rated: 1, lapsed: 1, satisfied: 0, dissatisfied: 1 },
      ...{ responseRate: 0.5, satisfactionRate: 0, satisfactionRateCountingLapsed: 0.5 },
    });
  });

  it('is refused to the handler, except of the own body', async () => {
    await on('2026-03-02');
    const life = await accept(service);
    await mediate(life, inTheTownship('people-township'), 'handler');
    await life.does('mediator-township', 'mediation-outcomes', settled('oral', '2026-03-20'));
    await perform(life, 'mediator-township', '2026-03-02');
    for (const rated of ['mediator', 'petition-office']) {
      await life.isRefused('handler', 'ratings', { of: rated, score: 'satisfied' }, 'not-yours-to-rate');
    }
    await life.isRefused('registrar', 'ratings', { of: 'mediator', score: 'satisfied' }, 'role-not-entitled');
    await life.does('handler', 'ratings', { of: 'competent-body', score: 'satisfied' });
    expect(await lastData(life)).toMatchObject({ rater: 'self' });
  });
});

describe('acceptance 23: a dissatisfied petitioner', () => {
  it('gets a second look that is answered with a reason before the case is closed', async () => {
    const life = await resolve(service);
    await rate(life, 'mediator', 'dissatisfied');
    await life.isRefused('registrar', 'closures', { reason: '归档' }, 'second-look-open');
    await life.does('registrar', 'second-look-answers', { reason: '已核查，处理符合规定，并向信访人解释。' });
    await life.isRefused('registrar', 'second-look-answers', { reason: '再次答复' }, 'no-second-look-open');
    await life.does('registrar', 'closures', { reason: '归档' });
  });

  it('or has the case reopened', async () => {
    const life = await resolve(service);
    await life.isRefused(
      'supervisor',
      'reopenings',
      { reason: '不满意', ground: 'dissatisfied' },
      'ground-does-not-fit',
    );
    await rate(life, 'mediator', 'dissatisfied');
    await life.does('supervisor', 'reopenings', { reason: '确有问题' });
    expect(await lastData(life)).toMatchObject({ ground: 'dissatisfied' });
  });
});

describe('ratings', () => {
  it('have a form of their own after a decline', async () => {
    await on('2026-03-02');
    const life = await delegate(service);
    await life.does('clerk', 'declines', { code: 'D8', reason: '越级走访' });
    await life.comesTo('RatingInvited');
    expect(await lastData(life)).toMatchObject({ form: 'decline' });
  });

  it('of others are kept from those who are rated until the window is over', async () => {
    const life = await resolve(service);
    await rate(life, 'mediator', 'satisfied');
    const seenBy = async (user: string) => {
      const { body } = await service.as(user).get(`/grievances/${life.id}/history`);
      const page = await service.as(user).get(`/grievances/${life.id}`);
      const told = body.items.find(({ type }) => type === 'GrievanceRated')?.data as { score: string };
      return [told.score, (page.body.rating as { given: object[] }).given.length];
    };
    expect(await seenBy('mediator')).toEqual([null, 0]);
    expect(await seenBy('auditor')).toEqual(['satisfied', 1]);
    await on('2026-04-18');
    expect(await seenBy('mediator')).toEqual(['satisfied', 1]);
  });
});

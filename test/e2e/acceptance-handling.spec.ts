import { type Service, startService } from './launch';
import { accept, answerWith, delegate, filing, hear, type Life, receive } from './life';

let service: Service;
beforeAll(async () => {
  service = await startService();
});

const on = (day: string, time = '09:00') => service.clock(`${day}T${time}:00+08:00`);
const clockOf = async ({ id }: Life, code: string) => {
  const { body } = await service.as('auditor').get(`/grievances/${id}/state`);
  return (body.clocks as { code: string; due: string; state: string }[]).find((each) => each.code === code);
};

describe('acceptance 1: a trivial matter', () => {
  it('is received, and number and query code are given', async () => {
    await on('2026-03-02');
    const { status, body } = await service.anyone.post('/grievances', { ...filing, title: '路灯不亮' });
    expect([status, body.events.map(({ type }) => type)]).toEqual([201, ['GrievanceReceived']]);
    expect(body.number).toMatch(/^([0-9A-Z]{4}-){2}[0-9A-Z]{4}$/);
    const tracked = await service.anyone.get(`/public/grievances/${body.number}`, { 'query-code': body.queryCode });
    expect([tracked.status, tracked.body.status]).toEqual([200, 'received']);
  });
});

describe('acceptance 2: a terminated matter filed again', () => {
  it('is received, then declined D2 with the link, and accepted when there is a new fact', async () => {
    await on('2026-01-05');
    const first = await hear(service);
    await on('2026-03-02');
    await answerWith(first, 'not-support', '2026-03-02');
    await first.does('petitioner', 'reviews', { grounds: '标准适用错误', body: 'city-housing-bureau' });
    await first.does('reviewer', 'review-decisions', { result: 'upheld', reasons: '事实清楚' });
    await first.does('petitioner', 'final-reviews', { grounds: '仍不服', body: 'province-housing-department' });
    await first.does('final-reviewer', 'final-review-decisions', { result: 'upheld', reasons: '正确' });
    await first.does('final-reviewer', 'terminations', { reason: '复核意见已送达' });

    const again = await delegate(service, { by: 'petitioner' });
    await again.isRefused('clerk', 'declines', { code: 'D2', reason: '已复核终结' }, 'evidence-missing');
    await again.does('clerk', 'declines', { code: 'D2', reason: '已复核终结', evidence: first.id });
    expect((await again.history()).find(({ type }) => type === 'GrievanceDeclined')?.data).toMatchObject({
      code: 'D2',
      evidence: first.id,
    });
    const renewed = await accept(service, { by: 'petitioner', said: { narrative: '出现新的测量报告。' } });
    expect((await renewed.types()).at(-1)).toBe('GrievanceAccepted');
  });
});

describe('acceptance 3: a delegation', () => {
  const reasons = { reasons: '不属本单位职责' };
  const cases = [
    ['an ordinary week', '2026-03-02', '2026-03-09', '2026-03-10'],
    ['a make-up Saturday and the Spring Festival', '2026-02-09', '2026-02-14', '2026-02-24'],
  ] as const;

  it.each(cases)('is contested on working day 5 but not on day 6, over %s', async (_, received, fifth, sixth) => {
    await on(received);
    const [early, late] = [await delegate(service), await delegate(service)];
    await on(fifth, '17:00');
    await early.does('clerk', 'contests', reasons);
    await on(sixth);
    const { body } = await late.isRefused('clerk', 'contests', reasons, 'contest-window-over');
    expect(body.detail).toContain(fifth);
  });
});

describe('acceptance 4: two clocks of 15 days in sequence', () => {
  it('are both met when it is routed on day 14 and notified on day 29', async () => {
    await on('2026-03-02');
    const life = await receive(service);
    await on('2026-03-16');
    await life.does('router', 'delegations', { mode: 'referral', to: 'county-housing-bureau', reason: '属其职责' });
    await life.does('clerk', 'delegation-receipts');
    await on('2026-03-31');
    await life.does('clerk', 'path-notices', { procedure: '信访程序', means: 'post' });
    expect(await clockOf(life, 'XF-TRANSFER')).toMatchObject({ due: '2026-03-17', state: 'met' });
    expect(await clockOf(life, 'XF-NOTIFY-REFERRED')).toMatchObject({ due: '2026-03-31', state: 'met' });
  });
});

describe('acceptance 5: handling of sixty days', () => {
  const extension = { days: 30, reason: '案情复杂' };

  it('is in time with an opinion served on day 60, and late on day 61', async () => {
    await on('2026-01-05');
    const [inTime, late] = [await hear(service), await hear(service)];
    await on('2026-03-06');
    await answerWith(inTime, 'explain', '2026-03-06');
    await on('2026-03-07');
    await answerWith(late, 'explain', '2026-03-07');
    expect(await clockOf(inTime, 'XF-HANDLE')).toMatchObject({ due: '2026-03-06', state: 'met' });
    expect(await clockOf(late, 'XF-HANDLE')).toMatchObject({ due: '2026-03-06', state: 'overdue' });
  });

  it('is extended on day 60 by the head, to day 90 at most, once; not on day 61', async () => {
    await on('2026-01-05');
    const [life, late] = [await accept(service), await accept(service)];
    await on('2026-03-06');
    await life.isRefused('handler', 'extensions', extension, 'role-not-entitled');
    await life.isRefused('head', 'extensions', { ...extension, days: 31 }, 'extension-too-long');
    const { body: unreasoned } = await service.as('head').post(`/grievances/${life.id}/extensions`, { days: 30 });
    expect(unreasoned.errors).toMatchObject([{ pointer: '/reason' }]);
    await life.does('head', 'extensions', extension);
    expect((await life.history()).at(-1)?.data).toMatchObject({ due: '2026-04-05' });
    expect(await clockOf(life, 'XF-HANDLE')).toMatchObject({ due: '2026-04-05', state: 'running' });
    await life.isRefused('head', 'extensions', extension, 'already-extended');
    await on('2026-03-07');
    const { body } = await late.isRefused('head', 'extensions', extension, 'extension-too-late');
    expect(body.detail).toContain('2026-03-06');
  });
});

describe('acceptance 6: a hearing', () => {
  const heldBy = { record: '各方陈述、质询、评议。', present: ['petitioner'] };
  const called = (on: string) => ({ ground: 'complex', on, place: '听证室', reason: '涉及多户补偿标准' });

  it('in first handling moves nothing, and of ten days in final review moves its last day by ten', async () => {
    await on('2026-01-05');
    const life = await hear(service);
    await life.does('handler', 'hearing-convocations', called('2026-01-15'));
    await on('2026-01-15');
    await life.does('handler', 'hearings', heldBy);
    expect(await clockOf(life, 'XF-HANDLE')).toMatchObject({ due: '2026-03-06', state: 'running' });

    await on('2026-03-02');
    await answerWith(life, 'not-support', '2026-03-02');
    await life.does('petitioner', 'reviews', { grounds: '标准适用错误', body: 'city-housing-bureau' });
    await life.does('reviewer', 'review-decisions', { result: 'upheld', reasons: '事实清楚' });
    await life.does('petitioner', 'final-reviews', { grounds: '仍不服', body: 'province-housing-department' });
    expect(await clockOf(life, 'XF-FINAL-DEC')).toMatchObject({ due: '2026-04-01' });
    await on('2026-03-10');
    await life.does('final-reviewer', 'hearing-convocations', called('2026-03-20'));
    const decision = { result: 'upheld', reasons: '复查意见正确' };
    await life.isRefused('final-reviewer', 'final-review-decisions', decision, 'hearing-not-held');
    await on('2026-03-20');
    await life.does('final-reviewer', 'hearings', heldBy);
    expect(await clockOf(life, 'XF-FINAL-DEC')).toMatchObject({ due: '2026-04-11', state: 'running' });
    await on('2026-04-11');
    await life.does('final-reviewer', 'final-review-decisions', decision);
    expect(await clockOf(life, 'XF-FINAL-DEC')).toMatchObject({ state: 'met' });
  });
});

describe('acceptance 7: a review', () => {
  const asked = { grounds: '标准适用错误', body: 'city-housing-bureau' };
  const cases = [
    ['on day 30', '2026-03-10', '2026-04-09', '2026-04-10'],
    ['on the working day after a holiday that day 30 falls on', '2026-03-05', '2026-04-07', '2026-04-08'],
  ] as const;

  it.each(cases)('is allowed %s, and refused a day later without a good reason', async (_, served, last, over) => {
    await on('2026-01-12');
    const [inTime, late] = [await hear(service), await hear(service)];
    await on(served);
    await answerWith(inTime, 'support', served);
    await answerWith(late, 'support', served);
    await on(last, '16:00');
    await inTime.does('petitioner', 'reviews', asked);
    await on(over);
    const { body } = await late.isRefused('petitioner', 'reviews', asked, 'review-window-over');
    expect(body.detail).toContain(last);
    await late.does('petitioner', 'reviews', { ...asked, lateReason: '住院治疗，有病历为证' });
  });

  it('right not used lapses by itself: the opinion stands and the case is resolved', async () => {
    await on('2026-01-12');
    const life = await hear(service);
    await on('2026-03-10');
    await answerWith(life, 'not-support', '2026-03-10');
    await on('2026-04-10');
    await life.comesTo('RatingInvited');
    expect((await life.types()).slice(-3)).toEqual(['ReviewRightLapsed', 'GrievanceResolved', 'RatingInvited']);
  });
});

describe('acceptance 8: a review body', () => {
  it('is refused when it is the first body or not exactly one level above', async () => {
    await on('2026-03-02');
    const life = await hear(service);
    const opinion = { result: 'explain', facts: '已核查。', basis: ['信访工作条例第三十二条'] };
    for (const reviewBody of ['county-housing-bureau', 'province-housing-department']) {
      await life.isRefused('handler', 'opinions', { ...opinion, reviewBody }, 'not-one-level-above');
    }
    await answerWith(life, 'explain', '2026-03-02');
    for (const body of ['county-housing-bureau', 'province-housing-department', 'city-government']) {
      await life.isRefused('petitioner', 'reviews', { grounds: '不服', body }, 'not-one-level-above');
    }
  });
});

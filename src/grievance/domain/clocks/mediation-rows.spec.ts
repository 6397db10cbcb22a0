import { said, seen } from '../../../../test/clock-histories';
import { nationalRulebook } from '../rulebook/national-rulebook';
import type { Tier } from '../terms';

const attempt = (tier: Tier, profile: string, day: string, due: string) => {
  const about = { attempt: 1, tier, profile, unit: 'the-mediators', mediator: 'mediator' };
  return [
    said('2026-03-01', 'GrievanceReceived'),
    said(day, 'MediationProposed', about),
    said(day, 'MediatorDesignated', { attempt: 1, mediator: 'mediator' }),
    said(day, 'MediatorConfirmed', { attempt: 1, mediator: 'mediator' }),
    said(day, 'MediationOpened', { ...about, due }),
  ];
};
/** The same figures under another version: what the events recorded no longer counts, only the rules do. */
const whatIf = { ...nationalRulebook, version: 'what-if' };

describe('the clocks of mediation', () => {
  it('only warn in people’s mediation, whose statute sets no limit', () => {
    const open = attempt('people', 'people-village', '2026-03-02', '2026-04-01');
    expect(seen('2026-04-01', open).the('PM-SOFT')).toMatchObject({
      due: '2026-04-01',
      kind: 'soft',
      state: 'running',
      bearer: 'the-mediators',
    });
    expect(seen('2026-04-02', open).the('PM-SOFT')).toMatchObject({ state: 'overdue', colour: 'amber' });
    expect(seen('2026-04-02', open).the('JM-MEDIATOR-CONFIRM')).toBeUndefined();
  });

  it('move by the 20 working days of an appraisal in a medical case', () => {
    const open = attempt('people', 'people-medical', '2026-03-02', '2026-04-14');
    const paused = [...open, said('2026-03-09', 'MediationPaused', { attempt: 1, reason: '鉴定' })];
    const resumed = [...paused, said('2026-04-07', 'MediationResumed', { attempt: 1, days: 20, due: '2026-05-14' })];
    expect(seen('2026-03-03', open, whatIf).the('PM-MEDICAL')?.due).toBe('2026-04-14');
    expect(seen('2026-04-30', paused).the('PM-MEDICAL')).toMatchObject({
      due: '2026-04-14',
      state: 'running',
      pauses: [{ from: '2026-03-09', to: null }],
    });
    for (const rulebook of [nationalRulebook, whatIf]) {
      expect(seen('2026-04-30', resumed, rulebook).the('PM-MEDICAL')).toMatchObject({
        due: '2026-05-14',
        state: 'running',
        pauses: [{ from: '2026-03-09', to: '2026-04-07' }],
      });
    }
  });

  it('do not pause where the profile counts every day', () => {
    const open = attempt('people', 'people-village', '2026-03-02', '2026-04-01');
    const paused = [...open, said('2026-03-09', 'MediationPaused', { attempt: 1, reason: '鉴定' })];
    expect(seen('2026-03-20', paused).the('PM-SOFT')).toMatchObject({ pauses: [], due: '2026-04-01' });
  });

  it('count 45 working days of a consumer case across two holidays and their make-up days', () => {
    const open = attempt('administrative', 'administrative-consumer', '2026-09-10', '2026-11-18');
    expect(seen('2026-09-11', open, whatIf).the('AM-PROFILE')?.due).toBe('2026-11-18');
    expect(
      seen('2026-09-11', open)
        .the('AM-PROFILE')
        ?.lines.map(({ zh }) => zh),
    ).toEqual(
      expect.arrayContaining([
        '期限适用：消费投诉行政调解（MKT 20, 21）。',
        '国庆节不计入：2026-10-01至2026-10-07。',
        '2026年10月10日（星期六）为国庆节调休上班日，计入。',
      ]),
    );
  });

  it('hold to the last day the parties were told, and say so', () => {
    const clock = seen(
      '2026-03-03',
      attempt('administrative', 'administrative-general', '2026-03-02', '2026-03-20'),
    ).the('AM-PROFILE');
    expect(clock?.due).toBe('2026-03-20');
    expect(clock?.lines.at(-1)?.en).toContain('Friday 2026-03-20 is the last day recorded by');
  });

  it('count court-assigned mediation from the mediator’s confirmation', () => {
    const open = attempt('judicial', 'judicial-assigned', '2026-03-02', '2026-04-01');
    expect(seen('2026-03-03', open).the('JM-MEDIATOR-CONFIRM')).toMatchObject({ due: '2026-03-05', state: 'met' });
    expect(seen('2026-04-02', open).of('JM-ASSIGNED')).toMatchObject([
      { start: '2026-03-02', due: '2026-04-01', state: 'overdue', startedBy: { type: 'MediatorConfirmed' } },
    ]);
  });

  it('count again when another mediator agrees before the opening, not after it', () => {
    const [received, proposed, designated, confirmed] = attempt('judicial', 'judicial-assigned', '2026-03-02', '');
    const replaced = said('2026-03-05', 'MediatorReplaced', { attempt: 1, from: 'mediator', mediator: 'another' });
    const confirmedAgain = said('2026-03-06', 'MediatorConfirmed', { attempt: 1, mediator: 'another' });
    const about = { attempt: 1, tier: 'judicial' as const, profile: 'judicial-assigned', unit: 'the-mediators' };
    const begun = [received, proposed, designated, confirmed].flatMap((event) => event ?? []);
    const before = said('2026-03-06', 'MediationOpened', { ...about, due: '2026-04-05' });
    const after = said('2026-03-03', 'MediationOpened', { ...about, due: '2026-04-01' });
    expect(seen('2026-03-07', [...begun, replaced, confirmedAgain, before]).of('JM-ASSIGNED')).toMatchObject([
      { start: '2026-03-06', due: '2026-04-05' },
    ]);
    expect(seen('2026-03-07', [...begun, after, replaced, confirmedAgain]).of('JM-ASSIGNED')).toMatchObject([
      { start: '2026-03-02', due: '2026-04-01' },
    ]);
  });

  it('end later with everybody’s consent before expiry, not after it', () => {
    const open = attempt('judicial', 'judicial-assigned', '2026-03-02', '2026-04-01');
    const extended = (day: string) =>
      seen('2026-04-03', [...open, said(day, 'MediationExtended', { attempt: 1, days: 10, due: '2026-04-11' })]).the(
        'JM-ASSIGNED',
      );
    expect(extended('2026-04-01')).toMatchObject({ due: '2026-04-11', state: 'running' });
    expect(extended('2026-04-02')).toMatchObject({ due: '2026-04-01', state: 'overdue' });
  });

  it('stop when the attempt ends, however it ends', () => {
    const open = attempt('judicial', 'judicial-assigned', '2026-03-02', '2026-04-01');
    const ended = said('2026-03-20', 'GrievanceMediated', { attempt: 1, outcome: 'failed', ground: 'no-prospect' });
    expect(seen('2026-05-01', [...open, ended]).the('JM-ASSIGNED')).toMatchObject({ state: 'met', daysLeft: 12 });
  });

  it('stand still for an attempt that ends during a pause', () => {
    const open = attempt('judicial', 'judicial-assigned', '2026-03-02', '2026-04-01');
    const paused = said('2026-03-30', 'MediationPaused', { attempt: 1, reason: '鉴定' });
    const ended = said('2026-04-20', 'GrievanceMediated', { attempt: 1, outcome: 'failed', ground: 'withdrawn' });
    expect(seen('2026-05-01', [...open, paused, ended]).the('JM-ASSIGNED')).toMatchObject({
      state: 'met',
      daysLeft: 2,
      pauses: [{ from: '2026-03-30', to: '2026-04-20' }],
    });
  });

  it('let XF-HANDLE run on', () =>
    expect(
      seen('2026-03-20', [
        said('2026-03-01', 'GrievanceReceived'),
        said('2026-03-01', 'GrievanceAccepted'),
        ...attempt('people', 'people-village', '2026-03-02', '2026-04-01').slice(1),
      ]).the('XF-HANDLE'),
    ).toMatchObject({ due: '2026-04-30', state: 'running', pauses: [] }));
});

import { happened, said } from '../../../../test/clock-histories';
import type { GrievanceEvent } from '../events';
import { nationalRulebook } from '../rulebook/national-rulebook';
import { watched } from './breaches';

const received = said('2026-03-02', 'GrievanceReceived');
const at = (now: string, ...events: GrievanceEvent[]) => watched(happened(...events), nationalRulebook, now);
const breached = { code: 'XF-TRANSFER', due: '2026-03-17', startedBy: 'e1', obligation: null };

describe('a breach', () => {
  it('is none through the last day, and is known from the first moment after it', () => {
    expect(at('2026-03-17T23:59:59.999+08:00', received)).toEqual({
      breaches: [],
      lookAgainAt: '2026-03-18T00:00:00.000+08:00',
    });
    expect(at('2026-03-18T00:00:00.000+08:00', received)).toEqual({
      breaches: [{ ...breached, bearer: 'county-petition-office', at: '2026-03-18T00:00:00.000+08:00' }],
      lookAgainAt: null,
    });
  });

  it('is written down once, for its clock and its last day', () => {
    const written = said('2026-03-18', 'DeadlineBreached', breached);
    expect(at('2026-03-20', received, written).breaches).toEqual([]);
    const corrected = said('2026-03-19', 'ReceiptCorrected', { field: 'at', value: '2026-03-01T09:00:00+08:00' });
    expect(at('2026-03-20', received, written, corrected).breaches).toMatchObject([{ due: '2026-03-16' }]);
  });

  it('is known also when the duty was done late, before anybody looked', () =>
    expect(at('2026-04-20', received, said('2026-03-30', 'GrievanceDelegated')).breaches).toMatchObject([
      { ...breached, at: '2026-03-18T00:00:00.000+08:00' },
    ]));

  it('is of duties only: a right may lapse, a soft length only warns', () => {
    const served = [received, said('2026-03-03', 'GrievanceAccepted'), said('2026-03-04', 'OpinionServed')];
    expect(at('2026-12-31', ...served)).toEqual({ breaches: [], lookAgainAt: null });
  });

  it('does not come while time stands still', () => {
    const about = { attempt: 1, tier: 'people', profile: 'people-medical', unit: 'u', mediator: 'm' } as const;
    const opened = [
      said('2026-03-02', 'MediationProposed', about),
      said('2026-03-02', 'MediationOpened', { ...about, due: '2026-04-14' }),
      said('2026-03-05', 'MediationPaused', { attempt: 1 }),
    ];
    const delegated = [received, said('2026-03-02', 'GrievanceDelegated'), ...opened];
    expect(at('2026-12-31', ...delegated)).toEqual({ breaches: [], lookAgainAt: null });
  });
});

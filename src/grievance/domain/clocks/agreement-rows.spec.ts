import { said, seen } from '../../../../test/clock-histories';
import type { Term } from '../terms';

const terms: Term[] = [
  { obligation: 1, debtor: 'counterparty-1', text: '改建排水沟', amount: null, due: '2026-03-20' },
  { obligation: 2, debtor: 'petitioner', text: '撤回投诉', amount: null, due: '2026-04-30' },
];
const settled = (profile = 'people-village', day = '2026-03-01') => {
  const about = { attempt: 1, tier: 'people' as const, profile, unit: 'village-committee', mediator: 'mediator' };
  return [
    said('2026-02-25', 'GrievanceReceived'),
    said('2026-02-25', 'GrievanceAccepted'),
    said('2026-02-26', 'MediationProposed', about),
    said(day, 'AgreementReached', { attempt: 1, form: 'written', terms, partial: false }),
    said(day, 'GrievanceMediated', { ...about, outcome: 'settled', ground: null }),
    said(day, 'AgreementTookEffect', { form: 'written', tier: 'people', unit: 'village-committee' }),
  ];
};
const court = 'county-court';

describe('the clocks of an agreement', () => {
  it('allow a joint application on 31 March for one in effect on 1 March, not on 1 April', () => {
    const applied = (day: string) =>
      seen('2026-05-01', [...settled(), said(day, 'JudicialConfirmationRequested', { court })]).the('JC-APPLY');
    expect(applied('2026-03-31')).toMatchObject({ due: '2026-03-31', state: 'met', bearer: 'parties', kind: 'right' });
    expect(applied('2026-04-01')).toMatchObject({ state: 'overdue' });
  });

  it('move the last day to apply over a holiday', () =>
    expect(seen('2026-03-10', settled('people-village', '2026-03-05')).the('JC-APPLY')?.due).toBe('2026-04-07'));

  it('open no confirmation where the profile has none', () =>
    expect(seen('2026-03-10', settled('administrative-traffic')).the('JC-APPLY')).toBeUndefined());

  it('leave handling open when only a part is agreed on', () => {
    const partly = said('2026-03-01', 'AgreementTookEffect', {
      partial: true,
      tier: 'people',
      unit: 'village-committee',
    });
    expect(seen('2026-03-10', [...settled().slice(0, -1), partly]).the('XF-HANDLE')?.state).toBe('running');
  });

  it('begin anew with other terms', () => {
    const amended = said('2026-03-18', 'AgreementSuperseded', { form: 'written', terms: terms.slice(1) });
    const effective = said('2026-03-18', 'AgreementTookEffect', { form: 'written', tier: 'people' });
    const { of } = seen('2026-03-19', [...settled(), amended, effective]);
    expect(of('PERFORM').map(({ obligation, state }) => [obligation, state])).toEqual([
      [1, 'waived'],
      [2, 'waived'],
      [2, 'running'],
    ]);
    expect(of('JC-APPLY').map(({ state, due }) => [state, due])).toEqual([
      ['waived', '2026-03-31'],
      ['running', '2026-04-17'],
    ]);
  });

  it('are met by an application for enforcement', () => {
    const confirmed = said('2026-03-10', 'JudicialConfirmationDecided', { court, decision: 'confirmed' });
    const enforced = (day: string) =>
      seen('2029-01-01', [
        ...settled(),
        confirmed,
        said(day, 'EnforcementRequested', { party: 'petitioner', court }),
      ]).the('ENFORCE');
    expect(enforced('2028-05-01')).toMatchObject({ state: 'met' });
    expect(enforced('2028-06-01')).toMatchObject({ state: 'overdue' });
  });

  it('conclude handling', () =>
    expect(seen('2026-03-10', settled()).the('XF-HANDLE')).toMatchObject({
      state: 'met',
      stoppedBy: { type: 'AgreementTookEffect' },
    }));

  it('hold each debtor to each obligation, for ever late once late', () => {
    const events = [
      ...settled(),
      said('2026-03-21', 'ObligationPerformed', { obligation: 1, proof: '照片' }),
      said('2026-04-30', 'ObligationPerformed', { obligation: 2, proof: '记录' }),
    ];
    expect(seen('2026-05-10', events).of('PERFORM')).toMatchObject([
      { obligation: 1, bearer: 'counterparty-1', due: '2026-03-20', state: 'overdue', colour: 'red', daysLeft: -1 },
      { obligation: 2, bearer: 'petitioner', due: '2026-04-30', state: 'met', basis: 'PML 31' },
    ]);
  });

  it('are due at once where the agreed day had passed before the agreement took effect', () => {
    const clock = seen('2026-04-01', settled('people-village', '2026-03-25')).of('PERFORM')[0];
    expect(clock).toMatchObject({ start: '2026-03-25', due: '2026-03-25', state: 'overdue' });
    expect(clock?.lines.at(-1)?.en).toContain('had passed already');
  });

  it('give the court three days to accept and thirty to decide, and the creditor two years to enforce', () => {
    const { the } = seen('2026-07-01', [
      ...settled(),
      said('2026-03-10', 'JudicialConfirmationRequested', { court }),
      said('2026-03-13', 'JudicialConfirmationDecided', { court, decision: 'accepted' }),
      said('2026-04-12', 'JudicialConfirmationDecided', { court, decision: 'confirmed' }),
    ]);
    expect(the('JC-ACCEPT')).toMatchObject({ due: '2026-03-13', state: 'met', bearer: court });
    expect(the('JC-DECIDE')).toMatchObject({ due: '2026-04-12', state: 'met', bearer: court });
    expect(the('ENFORCE')).toMatchObject({ start: '2026-04-30', due: '2028-05-01', state: 'running' });
    expect(the('ENFORCE')?.lines.at(-1)?.en).toContain('Provisional');
  });

  it('leave nothing to enforce or apply for once everything is performed, and ask how things stand', () => {
    const { the, of } = seen('2026-07-01', [
      ...settled(),
      said('2026-03-15', 'AgreementPerformed', { proof: '双方签字' }),
      said('2026-03-15', 'GrievanceResolved', { resolution: 'settlement', unit: 'village-committee' }),
    ]);
    expect(the('JC-APPLY')?.state).toBe('waived');
    expect(of('PERFORM').map(({ state }) => state)).toEqual(['met', 'met']);
    expect(the('FOLLOW-UP')).toMatchObject({ due: '2026-04-14', bearer: 'village-committee', colour: 'amber' });
  });

  it('keep enforcement open when a breach reopens the case', () => {
    const { the, of } = seen('2026-05-10', [
      ...settled(),
      said('2026-03-10', 'JudicialConfirmationRequested', { court }),
      said('2026-03-12', 'JudicialConfirmationDecided', { court, decision: 'confirmed' }),
      said('2026-04-01', 'AgreementBreached', { obligation: 1, reason: '未履行' }),
      said('2026-04-02', 'GrievanceReopened', { ground: 'breach', reason: '未履行', to: 'in-handling' }),
    ]);
    expect(the('ENFORCE')?.state).toBe('running');
    expect(of('PERFORM').map(({ state }) => state)).toEqual(['overdue', 'waived']);
    expect(the('XF-HANDLE')).toMatchObject({ start: '2026-04-02', due: '2026-06-01', state: 'running' });
  });
});

import { projected } from '../../test/projected';
import { delegated, delegationReceived, event, on, received } from '../../test/situations';
import { grievanceDetails } from './grievance-details.projection';
import type { GrievanceDetails } from './grievance-details.table';

const row = (...events: Parameters<typeof on>[1][]) => projected<GrievanceDetails>(grievanceDetails, ...events).row;
const proposed = event('MediationProposed', { attempt: 1, tier: 'people', unit: 'village-committee' });
const designated = event('MediatorDesignated', { attempt: 1, mediator: 'mediator' });
const opened = event('MediationOpened', { attempt: 1, mediator: 'mediator', due: '2026-04-03' });
const term = { obligation: 1, debtor: 'counterparty-1' as const, text: '改建排水沟', amount: null, due: '2026-03-20' };
const reached = event('AgreementReached', { attempt: 1, terms: [term, { ...term, obligation: 2, due: '2026-05-01' }] });
const settled = event('GrievanceMediated', { attempt: 1, outcome: 'settled', ground: null, mediator: 'mediator' });
const failed = event('GrievanceMediated', { attempt: 1, outcome: 'failed', ground: 'no-prospect' });
const resolved = on('2026-03-18', event('GrievanceResolved'));

describe('the details of a grievance', () => {
  it('begin with its receipt: the office answers for it', () =>
    expect(row(received)).toMatchObject({
      ...{
        status: 'received',
        phase: 'received',
        revision: 0,
        unit: 'county-petition-office',
        number: '7F3K-2M9X-A4BQ',
      },
      ...{
        accounts: ['petitioner'],
        intakeBy: ['station-worker'],
        units: ['county-petition-office', 'village-station'],
      },
    }));

  it('show the body it was handed to, and note every revision, also of events that change nothing', () => {
    const after = row(received, delegated, delegationReceived, event('PerformanceUrged'));
    expect(after).toMatchObject({
      status: 'delegated',
      phase: 'delegated',
      unit: 'county-housing-bureau',
      revision: 3,
    });
    expect(after.delegation?.receivedAt).toBe('2026-03-03T09:00:00.000+08:00');
  });

  it('go back to the office when a contest is upheld', () =>
    expect(row(received, delegated, event('DelegationContested'), event('ContestUpheld'))).toMatchObject({
      ...{ status: 'received', unit: 'county-petition-office', delegation: null, phase: 'delegated' },
    }));

  it('show the attempt under way', () => {
    const after = row(received, delegated, proposed, designated, opened, event('SessionHeld', { attempt: 1 }));
    expect(after).toMatchObject({ status: 'in-mediation', unit: 'village-committee', tier: 'people' });
    expect(after.mediation).toMatchObject({ attempt: 1, mediator: 'mediator', sessions: 1, from: 'delegated' });
  });

  it('have a hard length due while it runs, none while it is paused', () => {
    const inCourt = [received, delegated, event('MediationProposed', { profile: 'judicial-assigned' }), opened];
    expect(row(...inCourt).nextDue).toBe('2026-04-03');
    expect(row(...inCourt, event('MediationPaused', { attempt: 1 })).nextDue).toBeNull();
  });

  it('keep an attempt that failed, return to the state it came from and tell the tier it was passed on to', () => {
    const after = row(received, delegated, proposed, opened, failed, event('TierEscalated', { to: 'administrative' }));
    expect(after).toMatchObject({
      status: 'delegated',
      phase: 'mediated',
      mediation: null,
      escalatedTo: 'administrative',
    });
    expect(after.attempts).toMatchObject([{ attempt: 1, outcome: 'failed', ground: 'no-prospect' }]);
  });

  it('show an agreement, and the earliest term not performed yet', () => {
    const inForce = event('AgreementTookEffect');
    const before = [received, delegated, proposed, designated, opened, reached, settled, inForce];
    expect(row(...before)).toMatchObject({ status: 'performing', unit: 'village-committee', nextDue: '2026-03-20' });
    const after = row(...before, event('ObligationPerformed', { obligation: 1 }));
    expect(after.agreement?.terms.map(({ performed }) => performed)).toEqual([true, false]);
    expect(after.nextDue).toBe('2026-05-01');
  });

  it('are resolved and rated, and neither once they are reopened', () => {
    const rated = [
      received,
      delegated,
      proposed,
      opened,
      settled,
      resolved,
      event('RatingInvited'),
      event('GrievanceRated'),
    ];
    expect(row(...rated)).toMatchObject({
      status: 'resolved',
      phase: 'rated',
      resolvedAt: '2026-03-18T09:00:00.000+08:00',
    });
    expect(row(...rated, event('GrievanceReopened', { to: 'in-handling' }))).toMatchObject({
      ...{ status: 'in-handling', phase: 'mediated', resolvedAt: null, agreement: null },
    });
    expect(row(...rated, event('GrievanceReopened', { to: 'received' }))).toMatchObject({ phase: 'received' });
  });

  it('show a hearing and cooling off in handling, and leave the days of a hearing out of a final review', () => {
    const called = on('2026-03-18', event('HearingConvoked'));
    const held = on('2026-03-28', event('HearingHeld'));
    const handled = row(received, delegated, event('GrievanceAccepted'), called, held, event('CoolingOffStarted'));
    expect(handled.handling).toMatchObject({
      hearing: { ground: 'complex', heldAt: '2026-03-28T09:00:00.000+08:00', days: 10 },
      ...{ heard: ['petitioner', 'counterparty-1'], coolingOff: { reviewOn: '2026-03-30' } },
    });
    const reviewed = row(received, delegated, event('ReviewDecided'), event('FinalReviewRequested'), called, held);
    expect(reviewed.finalReview).toMatchObject({ hearingDays: 10 });
  });

  it('put amended terms in place of the agreed ones, and name who asked for enforcement', () => {
    const amended = row(received, delegated, proposed, opened, reached, settled, event('AgreementSuperseded'));
    expect(amended.agreement).toMatchObject({ terms: [{ obligation: 1, due: '2026-04-20' }], effectiveAt: null });
    const enforced = row(received, delegated, proposed, opened, reached, settled, event('EnforcementRequested'));
    expect(enforced.agreement?.enforcement).toMatchObject({ party: 'petitioner', court: 'county-court' });
    expect(enforced.units).toContain('county-court');
  });

  it('go on with the rest once a part is performed', () => {
    const inPart = event('AgreementReached', { attempt: 1, partial: true, terms: [term] });
    const partly = event('GrievanceMediated', { attempt: 1, outcome: 'partly-settled', ground: null });
    const performed = row(received, delegated, proposed, opened, inPart, partly, event('AgreementPerformed'));
    expect(performed).toMatchObject({ status: 'delegated', phase: 'mediated', resolvedAt: null });
  });

  it('show a follow-up, and a second look until it is answered', () => {
    const ended = [received, delegated, resolved, event('RatingInvited', { form: 'resolution' })];
    const dissatisfied = event('GrievanceRated', { score: 'dissatisfied' });
    expect(row(...ended, event('FollowedUp')).resolution?.followUp).toMatchObject({ performed: true });
    expect(row(...ended, dissatisfied).rating).toMatchObject({ form: 'resolution', secondLook: 'open' });
    expect(row(...ended, dissatisfied, event('SecondLookAnswered')).rating.secondLook).toBe('answered');
  });

  it('follow a corrected receipt and a party who identified themselves', () => {
    const after = row(
      received,
      event('ReceiptCorrected', { field: 'headcount', value: '12' }),
      event('ReceiptCorrected', { field: 'at', value: '2026-03-01' }),
      event('PartyIdentified', { party: 'counterparty-1', account: 'counterparty' }),
    );
    expect(after).toMatchObject({ headcount: 12, receivedAt: '2026-03-01T00:00:00.000+08:00' });
    expect(after.accounts).toEqual(['petitioner', 'counterparty']);
  });
});

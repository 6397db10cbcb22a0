import fc from 'fast-check';
import { clocks, type Happened } from '../../src/grievance/domain/clocks/clocks';
import type { GrievanceEvent } from '../../src/grievance/domain/events';
import { rulebookOf } from '../../src/grievance/domain/rulebook/known-rulebooks';
import { nationalRulebook } from '../../src/grievance/domain/rulebook/national-rulebook';
import { anyDay, anyHistory } from '../../test/any-clock-history';
import { plausibleHistory } from '../../test/plausible-histories';
import { foldAll } from '../../test/projected';
import * as told from '../../test/situations';
import { deadlines } from './deadlines.projection';
import type { DeadlineCase, Duty } from './deadlines.table';

const { event, on, received, delegated, delegationReceived } = told;
const court = { court: 'county-court' };

const lives: readonly (readonly [string, readonly GrievanceEvent[]])[] = [
  ['received', [received]],
  ['received by a bureau itself', [event('GrievanceReceived', { office: 'county-court', officeKind: 'court' })]],
  ['handed on to report', [received, event('GrievanceDelegated', { mode: 'assignment', reportDue: '2026-04-01' })]],
  [
    'handed on again',
    [
      received,
      delegated,
      delegationReceived,
      event('GrievanceDelegated', { mode: 'assignment', reportDue: '2026-04-02' }),
      delegated,
    ],
  ],
  ['contested', [received, delegated, delegationReceived, told.contested]],
  ['back after an upheld contest', [received, delegated, delegationReceived, told.contested, event('ContestUpheld')]],
  ['in handling', told.inHandling],
  ['in handling and extended', [...told.inHandling, event('HandlingExtended')]],
  [
    'simple no longer',
    [received, delegated, event('GrievanceAccepted', { procedure: 'simple' }), event('ProcedureChanged')],
  ],
  ['in people’s mediation', told.inMediation],
  ['in mediation assigned by a court', told.openedInTheCourt],
  ['performing', told.inEffect],
  ['performed', told.settledAndResolved],
  ['amended', [...told.inEffect, event('AgreementSuperseded'), event('AgreementTookEffect')]],
  [
    'before the court',
    [
      ...told.inEffect,
      event('JudicialConfirmationRequested', court),
      event('JudicialConfirmationDecided', { ...court, decision: 'accepted' }),
    ],
  ],
  ['answered by an opinion', told.opinionServed],
  ['in review', [...told.opinionServed, told.reviewRequested]],
  ['sent back by the review', [...told.opinionServed, told.reviewRequested, told.revoked, event('RedoOrdered')]],
  [
    'in final review after a hearing',
    [
      ...told.reviewed,
      told.finalReviewRequested,
      on('2026-05-25', event('HearingConvoked')),
      on('2026-06-04', event('HearingHeld')),
    ],
  ],
  ['executing', told.inExecution],
  ['executed', [...told.inExecution, event('ExecutionConfirmed')]],
  ['supervised', told.supervised],
  ['supervised again', [...told.supervised, event('SupervisionReplied'), event('SupervisionReplyReturned')]],
  ['supervised from above', [...told.supervised, event('SupervisionEscalated')]],
  [
    'supervised from above after a reply',
    [...told.supervised, event('SupervisionReplied'), event('SupervisionEscalated')],
  ],
  ['no longer supervised', [...told.supervised, event('SupervisionLifted')]],
  ['acted in by a proxy', [received, told.mandated]],
  ['told of by the proxy', [...told.inHandling, told.mandated, event('ProxyFeedbackGiven')]],
  ['told of its end by the proxy', [...told.inHandling, told.mandated, told.resolved, event('ProxyFeedbackGiven')]],
  ['acted in by a proxy no more', [...told.inHandling, told.mandated, told.mandateRevoked]],
  ['reopened for a proxy', [...told.closed, told.mandated, event('GrievanceWithdrawn'), event('GrievanceReopened')]],
  ['reopened', [...told.closed, event('GrievanceReopened', { to: 'received' })]],
];

/** What the clocks of the case say of its duties; what nobody could be told was never owed. */
const explained = (history: readonly Happened[], today: string) => {
  const [first] = history;
  if (first?.event.type !== 'GrievanceReceived') throw new Error('a history begins with a receipt');
  return clocks(history, rulebookOf(first.event.data.rulebook), `${today}T12:00:00.000+08:00`)
    .filter(({ kind, state, stoppedBy }) => kind === 'duty' && (state !== 'waived' || stoppedBy !== null))
    .map(({ code, bearer, obligation, startedBy, start, due, state, colour, stoppedBy, pauses }) => ({
      ...{ code, obligation, startedBy: startedBy.id, startedOn: start, due, state },
      ...{ colour, bearer, paused: stoppedBy === null && pauses.some(({ to }) => to === null) },
    }));
};

const stateOf = ({ outcome, due, pausedOn }: Duty, today: string): string => {
  if (outcome) return outcome === 'late' ? 'overdue' : outcome;
  return (pausedOn ?? today) > due ? 'overdue' : 'running';
};

const colourOf = (duty: Duty, today: string): string => {
  const state = stateOf(duty, today);
  if (state === 'overdue') return 'red';
  return state === 'running' && (duty.pausedOn ?? today) >= duty.amberOn ? 'amber' : 'green';
};

const shown = ({ duties }: DeadlineCase, today: string) =>
  duties.map((duty) => ({
    ...{ code: duty.code, obligation: duty.obligation, startedBy: duty.startedBy, startedOn: duty.startedOn },
    ...{ due: duty.due, state: stateOf(duty, today), colour: colourOf(duty, today), bearer: duty.bearer },
    paused: duty.endedOn === null && duty.pausedOn !== null,
  }));

const agree = (events: readonly GrievanceEvent[], today: string): void => {
  const history = events.map((each, index) => ({ id: `event-${index}`, event: each }));
  const { rows } = foldAll(
    deadlines,
    events.map((each) => ({ grievance: 'case1', event: each })),
  );
  const key = ({ startedBy, code }: { startedBy: string; code: string }) => `${startedBy} ${code}`;
  const sorted = <Each extends { startedBy: string; code: string }>(all: readonly Each[]) =>
    [...all].sort((one, other) => (key(one) < key(other) ? -1 : 1));
  expect(sorted(shown(rows.get('case1') as DeadlineCase, today))).toEqual(sorted(explained(history, today)));
};

describe('the duties of a case are those its clocks explain', () => {
  it.each(lives)('when it is %s', (_, history) => {
    for (const today of ['2026-03-03', '2026-03-31', '2026-05-01', '2027-01-01']) agree(history, today);
  });

  it('whatever happens in the cases of a year', () => {
    const cases = new Map<string, GrievanceEvent[]>();
    for (const { grievance, event: each } of plausibleHistory(61, 3_000, 150))
      cases.set(grievance, [...(cases.get(grievance) ?? []), each]);
    for (const history of cases.values()) agree(history, '2026-05-01');
  });

  it('and whatever else could happen, on any day', () =>
    fc.assert(
      fc.property(anyHistory, anyDay, (history, today) =>
        agree(
          history.map(({ event: each }) => each),
          today,
        ),
      ),
      { numRuns: 300 },
    ));

  it('by the edition the case was received under', () => {
    expect(rulebookOf('cn-shenzhen-2022.1')).not.toBe(nationalRulebook);
    const inShenzhen = event('GrievanceReceived', { rulebook: 'cn-shenzhen-2022.1' });
    agree([inShenzhen, ...told.inMediation.slice(1)], '2026-03-20');
  });
});

import { clocks, nextDue as nextOfClocks } from '../../src/grievance/domain/clocks/clocks';
import { addDays } from '../../src/grievance/domain/days';
import type { GrievanceEvent } from '../../src/grievance/domain/events';
import { nationalRulebook } from '../../src/grievance/domain/rulebook/national-rulebook';
import { projected } from '../../test/projected';
import * as told from '../../test/situations';
import { grievanceDetails } from './grievance-details.projection';
import type { GrievanceDetails } from './grievance-details.table';

const { received, delegated, delegationReceived, event } = told;

const lives: readonly (readonly [string, readonly GrievanceEvent[]])[] = [
  ['received', [received]],
  ['delegated, not received yet', [received, delegated]],
  ['contested', [received, delegated, delegationReceived, told.contested]],
  ['back after an upheld contest', [received, delegated, delegationReceived, told.contested, event('ContestUpheld')]],
  ['in handling', told.inHandling],
  ['in handling and extended', [...told.inHandling, event('HandlingExtended')]],
  [
    'handled by the simple procedure',
    [received, delegated, delegationReceived, event('GrievanceAccepted', { procedure: 'simple' })],
  ],
  ['in people’s mediation', told.inMediation],
  ['in mediation assigned by a court', told.openedInTheCourt],
  ['delegated and received', [received, delegated, delegationReceived]],
  ['performing', told.inEffect],
  ['answered by an opinion', told.opinionServed],
  ['in review', [...told.opinionServed, told.reviewRequested]],
  ['review decided', told.reviewed],
  ['in final review', [...told.reviewed, told.finalReviewRequested]],
  [
    'in final review after a hearing',
    [
      ...told.reviewed,
      told.finalReviewRequested,
      event('HearingConvoked', { at: '2026-05-25T09:00:00.000+08:00', on: '2026-06-04' }),
      event('HearingHeld', { at: '2026-06-04T09:00:00.000+08:00' }),
    ],
  ],
  [
    'performing a part',
    [
      ...told.inHandling,
      event('MediationProposed'),
      event('MediationOpened'),
      event('AgreementReached', { partial: true }),
      event('GrievanceMediated', { outcome: 'partly-settled' }),
      event('AgreementTookEffect', { partial: true }),
    ],
  ],
  ['executing', told.inExecution],
  ['supervised', told.supervised],
  ['supervised and replied', [...told.supervised, event('SupervisionReplied')]],
  [
    'supervised, the reply sent back',
    [...told.supervised, event('SupervisionReplied'), event('SupervisionReplyReturned')],
  ],
  ['supervised after its end', [...told.closed, event('SupervisionOrdered')]],
  ['supervised no more', [...told.supervised, event('SupervisionLifted')]],
  ['acted in by a proxy', [received, told.mandated]],
  ['told of by the proxy', [...told.inHandling, told.mandated, event('ProxyFeedbackGiven')]],
  ['acted in by a proxy no more', [...told.inHandling, told.mandated, told.mandateRevoked]],
  ['resolved, the proxy not told of it', [...told.inHandling, told.mandated, told.resolved]],
  ['withdrawn by a proxy', [...told.inHandling, told.mandated, event('GrievanceWithdrawn')]],
  [
    'reopened for a proxy',
    [...told.inHandling, told.mandated, event('GrievanceWithdrawn'), event('GrievanceReopened')],
  ],
];

const explained = (history: readonly GrievanceEvent[]): string | undefined => {
  const now = history.at(-1)?.data.at as string;
  const happened = history.map((each, index) => ({ id: `e${index}`, event: each }));
  return nextOfClocks(clocks(happened, nationalRulebook, now))?.due;
};

/** Whether a duty of the case is nearly due or overdue on a day, as the clocks say. */
const isPressing = (history: readonly GrievanceEvent[], day: string): boolean => {
  const happened = history.map((each, index) => ({ id: `e${index}`, event: each }));
  return clocks(happened, nationalRulebook, `${day}T12:00:00.000+08:00`).some(
    ({ kind, stoppedBy, colour }) => kind === 'duty' && stoppedBy === null && colour !== 'green',
  );
};

describe('the next due day of a row', () => {
  it.each(lives)('is the one the clocks explain when the case is %s', (_, history) => {
    const { row } = projected<GrievanceDetails>(grievanceDetails, ...history);
    expect(row.nextDue ?? undefined).toBe(explained(history));
  });
  it.each(lives)('turns amber on the day the clocks do when the case is %s', (_, history) => {
    const { amberFrom, nextDue } = projected<GrievanceDetails>(grievanceDetails, ...history).row;
    expect(amberFrom === null).toBe(nextDue === null);
    if (amberFrom === null) return;
    expect([addDays(amberFrom, -1), amberFrom].map((day) => isPressing(history, day))).toEqual([false, true]);
  });
});

import type { GrievanceEvent } from '../../src/grievance/domain/events';
import { projected } from '../../test/projected';
import { event, on, received } from '../../test/situations';
import { mediationWorklist } from './mediation-worklist.projection';
import type { MediationAttempt } from './mediation-worklist.table';

const attempts = (...events: GrievanceEvent[]) =>
  projected<object, object, MediationAttempt>(mediationWorklist, received, ...events).parts;
const proposed = event('MediationProposed', { attempt: 1, tier: 'people', unit: 'village-committee' });
const consents = (['petitioner', 'counterparty-1'] as const).map((party) =>
  event('PartyConsented', { attempt: 1, party }),
);
const opened = event('MediationOpened', { attempt: 1, mediator: 'mediator', due: '2026-04-03T23:59:59.999+08:00' });
const session = (tensionBefore: number | null, tensionAfter: number | null) =>
  event('SessionHeld', { attempt: 1, heldAt: '2026-03-05', tensionBefore, tensionAfter });
const failed = event('GrievanceMediated', {
  attempt: 1,
  outcome: 'failed',
  ground: 'no-prospect',
  mediator: 'mediator',
});

describe('the worklist of mediators', () => {
  it('is empty without an attempt', () => expect(attempts()).toEqual([]));

  it('shows an attempt as consented to once every party consented', () => {
    expect(attempts(proposed, ...consents.slice(0, 1))).toMatchObject([
      { state: 'proposed', consents: ['petitioner'] },
    ]);
    expect(attempts(proposed, ...consents)).toMatchObject([
      { state: 'consented', number: '7F3K-2M9X-A4BQ', grievance: 'case1' },
    ]);
  });

  it('shows it open, with its sessions, its due day, and tension from first to last', () =>
    expect(attempts(proposed, ...consents, opened, session(4, 3), session(3, null), session(null, 1))).toMatchObject([
      {
        state: 'open',
        due: '2026-04-03',
        sessions: 3,
        lastSessionAt: '2026-03-05T00:00:00.000+08:00',
        tensionBefore: 4,
        tensionAfter: 1,
      },
    ]));

  it('shows it paused and resumed', () => {
    const paused = event('MediationPaused', { attempt: 1 });
    expect(attempts(proposed, opened, paused)).toMatchObject([{ state: 'paused' }]);
    const resumed = event('MediationResumed', { attempt: 1, due: null });
    expect(attempts(proposed, opened, paused, resumed)).toMatchObject([{ state: 'open', due: '2026-04-03' }]);
  });

  it('keeps one row per attempt, and where a failed one was passed on to', () => {
    const second = event('MediationProposed', { attempt: 2, tier: 'judicial', unit: 'county-court' });
    expect(attempts(proposed, opened, failed, event('TierEscalated', { to: 'judicial' }), second)).toMatchObject([
      { attempt: 1, state: 'ended', outcome: 'failed', ground: 'no-prospect', escalatedTo: 'judicial' },
      { attempt: 2, state: 'proposed', tier: 'judicial', outcome: null, escalatedTo: null },
    ]);
  });

  it('ends an attempt when the case is withdrawn', () =>
    expect(attempts(proposed, opened, on('2026-03-09', event('GrievanceWithdrawn')))).toMatchObject([
      { state: 'ended', outcome: null, endedAt: '2026-03-09T09:00:00.000+08:00' },
    ]));
});

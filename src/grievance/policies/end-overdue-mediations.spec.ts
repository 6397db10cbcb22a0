import { grievance } from '../../../test/given-when-then';
import { event, openedInTheCourt, theClockItself } from '../../../test/situations';
import { endMediation } from '../domain/decisions/mediation/end-mediation';
import type { GrievanceEvent } from '../domain/events';
import { endOverdueMediations } from './end-overdue-mediations';
import { followOf } from './policy';

const asked = (told: GrievanceEvent) =>
  followOf(endOverdueMediations, told, { at: told.data.at, recordedAt: told.data.at });
const timeOver = { outcome: 'failed', ground: 'time-over' } as const;

describe('end overdue mediations', () => {
  it('asks the day after the last day, and again after an extension or a pause', () => {
    expect(asked(event('MediationOpened'))).toEqual({
      decision: endMediation,
      wish: timeOver,
      at: '2026-04-03T00:00:00.000+08:00',
    });
    expect(asked(event('MediationExtended'))?.at).toBe('2026-04-13T00:00:00.000+08:00');
    expect(asked(event('MediationResumed'))?.at).toBe('2026-04-13T00:00:00.000+08:00');
    expect(asked(event('MediationResumed', { due: null }))).toBeUndefined();
  });

  it('asks at a moment the decision agrees to, and is told no after an extension', () => {
    const now = asked(event('MediationOpened'))?.at ?? '';
    grievance(...openedInTheCourt)
      .when(endMediation, timeOver, { actor: theClockItself, now })
      .yields(['GrievanceMediated'], { ground: 'time-over' });
    grievance(...openedInTheCourt, event('MediationExtended'))
      .when(endMediation, timeOver, { actor: theClockItself, now })
      .refuses('time-not-over');
  });
});

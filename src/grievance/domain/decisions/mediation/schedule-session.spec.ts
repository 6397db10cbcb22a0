import { grievance } from '../../../../../test/given-when-then';
import { consented, inMediation, mediator, mediatorTownship } from '../../../../../test/situations';
import { scheduleSession } from './schedule-session';

const wish = { form: 'caucus', heldAt: '2026-03-05T09:00:00+08:00' } as const;

describe('schedule a session', () => {
  it('calls the parties to a time and a place', () =>
    grievance(...inMediation)
      .when(scheduleSession, { ...wish, place: '村委会调解室' }, mediator.on('2026-03-04'))
      .yields(['SessionScheduled'], { form: 'caucus', place: '村委会调解室' }));

  it('is refused for a day that is over', () =>
    grievance(...inMediation)
      .when(scheduleSession, wish, mediator.on('2026-03-06'))
      .refusesNaming('session-in-the-past', '2026-03-05'));

  it('is refused before mediation is open, and to anybody but its mediator', () => {
    grievance(...consented)
      .when(scheduleSession, wish, mediator.on('2026-03-03'))
      .refuses('not-in-mediation');
    grievance(...inMediation)
      .when(scheduleSession, wish, mediatorTownship.on('2026-03-04'))
      .refuses('not-the-mediator');
  });
});

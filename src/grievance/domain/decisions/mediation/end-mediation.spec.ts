import { grievance } from '../../../../../test/given-when-then';
import {
  courtLiaison,
  event,
  handler,
  inMediation,
  mediator,
  mediatorTownship,
  openedInTheCourt,
  petitioner,
  proposed,
  received,
  theClockItself,
  withTheCommittee,
} from '../../../../../test/situations';
import { endMediation } from './end-mediation';

const noProspect = { outcome: 'failed', ground: 'no-prospect' } as const;
const timeOver = { outcome: 'failed', ground: 'time-over' } as const;

describe('end mediation', () => {
  it('returns the case to where it came from and tells the ways left (PML 26)', () => {
    const answer = grievance(...inMediation).when(endMediation, noProspect, mediator.on('2026-03-09'));
    answer.yields(['GrievanceMediated'], {
      outcome: 'failed',
      ground: 'no-prospect',
      remedies: ['arbitration', 'administrative', 'lawsuit'],
    });
    answer.becomes({ status: 'delegated', mediation: null });
  });

  it('is a party’s right at any time, before the opening too', () => {
    for (const history of [inMediation, [...withTheCommittee, proposed]]) {
      grievance(...history)
        .when(endMediation, { ground: 'withdrawn' }, petitioner.on('2026-03-09'))
        .yields(['GrievanceMediated'], { ground: 'withdrawn', by: 'petitioner' });
    }
  });

  it('is refused to a party on another ground', () =>
    grievance(...inMediation)
      .when(endMediation, noProspect, petitioner.on('2026-03-09'))
      .refuses('ground-not-yours'));

  it('is the clock’s on day 31 of a court’s thirty days, not on the last day', () => {
    grievance(...openedInTheCourt)
      .when(endMediation, timeOver, theClockItself.on('2026-04-02'))
      .refusesNaming('time-not-over', '2026-04-02');
    grievance(...openedInTheCourt)
      .when(endMediation, timeOver, theClockItself.on('2026-04-03', '00:00'))
      .yields(['GrievanceMediated'], { ground: 'time-over', by: 'clock' });
  });

  it('is not the clock’s while an appraisal is awaited, nor after an extension', () => {
    for (const more of [event('MediationPaused'), event('MediationExtended')]) {
      grievance(...openedInTheCourt, more)
        .when(endMediation, timeOver, theClockItself.on('2026-04-03'))
        .refuses('time-not-over');
    }
  });

  it('is not the clock’s where the length only warns, but the mediator’s', () => {
    grievance(...inMediation)
      .when(endMediation, timeOver, theClockItself.on('2026-05-03'))
      .refuses('length-only-warns');
    grievance(...inMediation)
      .when(endMediation, timeOver, mediator.on('2026-05-03'))
      .yields(['GrievanceMediated']);
  });

  it('is the clock’s on no other ground', () =>
    grievance(...openedInTheCourt)
      .when(endMediation, noProspect, theClockItself.on('2026-04-03'))
      .refuses('ground-not-yours'));

  it('is refused without a ground, without an attempt, to another committee and to other roles', () => {
    grievance(...inMediation)
      .when(endMediation, { outcome: 'failed' }, mediator.on('2026-03-09'))
      .refuses('ground-missing');
    grievance(received).when(endMediation, noProspect, mediator.on('2026-03-03')).refuses('no-attempt-under-way');
    grievance(...inMediation)
      .when(endMediation, noProspect, mediatorTownship.on('2026-03-09'))
      .refuses('not-your-unit');
    grievance(...inMediation)
      .when(endMediation, noProspect, handler.on('2026-03-09'))
      .refuses('role-not-entitled');
  });

  it('before the time is over is refused as time-over to the mediator too', () =>
    grievance(...openedInTheCourt)
      .when(endMediation, timeOver, courtLiaison.on('2026-03-09'))
      .refuses('time-not-over'));
});

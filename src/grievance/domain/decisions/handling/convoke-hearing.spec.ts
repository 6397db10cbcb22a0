import { grievance } from '../../../../../test/given-when-then';
import {
  event,
  finalReviewer,
  finalReviewRequested,
  handler,
  inHandling,
  received,
  reviewed,
} from '../../../../../test/situations';
import { convokeHearing } from './convoke-hearing';

const called = { ground: 'complex', on: '2026-03-25', place: '听证室', reason: '涉及多户' } as const;
const asked = handler.on('2026-03-18');

describe('convoke a hearing', () => {
  it('calls the stakeholders to a day in first handling', () =>
    grievance(...inHandling)
      .when(convokeHearing, called, asked)
      .yields(['HearingConvoked'], called));
  it('is possible in final review', () =>
    grievance(...reviewed, finalReviewRequested)
      .when(convokeHearing, { ...called, on: '2026-06-01' }, finalReviewer.on('2026-05-25'))
      .yields(['HearingConvoked'], { unit: 'province-housing-department' }));
  it('is refused while another is called', () =>
    grievance(...inHandling, event('HearingConvoked'))
      .when(convokeHearing, called, asked)
      .refusesNaming('hearing-called-already', '2026-03-25'));
  it('is refused for a day that is over', () =>
    grievance(...inHandling)
      .when(convokeHearing, { ...called, on: '2026-03-17' }, asked)
      .refuses('hearing-in-the-past'));
  it('is refused in simplified handling', () =>
    grievance(received, event('GrievanceAccepted', { procedure: 'simple' }))
      .when(convokeHearing, called, asked)
      .refuses('not-for-simple-procedure'));
  it('is refused before acceptance', () =>
    grievance(received).when(convokeHearing, called, asked).refuses('not-in-handling-or-in-final-review'));
});

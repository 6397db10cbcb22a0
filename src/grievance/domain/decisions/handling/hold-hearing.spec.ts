import { grievance } from '../../../../../test/given-when-then';
import {
  event,
  finalReviewer,
  finalReviewRequested,
  handler,
  inHandling,
  reviewed,
} from '../../../../../test/situations';
import { decideFinalReview } from '../review/decide-final-review';
import { holdHearing } from './hold-hearing';
import { issueOpinion } from './issue-opinion';

const called = [...inHandling, event('HearingConvoked')];
const held = { present: ['petitioner', 'counterparty-1'], record: '各方陈述。' } as const;
const onTheDay = handler.on('2026-03-25');
const opinion = { result: 'explain', facts: '已核查。', basis: ['XF 32'], reviewBody: 'city-housing-bureau' } as const;

describe('hold a hearing', () => {
  it('hears the petitioner in first handling', () => {
    const hearing = grievance(...called).when(holdHearing, held, onTheDay);
    hearing.yields(['HearingHeld'], { present: held.present, absence: null });
    hearing.becomes({ heard: ['petitioner', 'counterparty-1'], hearing: null });
  });
  it('is refused without a stakeholder, unless it is said why they did not come', () => {
    const present = { ...held, present: ['petitioner'] } as const;
    grievance(...called)
      .when(holdHearing, present, onTheDay)
      .refusesNaming('stakeholders-missing', 'counterparty-1');
    grievance(...called)
      .when(holdHearing, { ...present, absence: '经通知未到场' }, onTheDay)
      .yields(['HearingHeld'], { absence: '经通知未到场' });
  });
  it('is refused with nobody there', () =>
    grievance(...called)
      .when(holdHearing, { ...held, present: [], absence: '无人到场' }, onTheDay)
      .refuses('stakeholders-missing'));
  it('is refused with somebody who is no party', () =>
    grievance(...called)
      .when(holdHearing, { ...held, present: ['counterparty-7'] }, onTheDay)
      .refuses('unknown-party'));
  it('is refused before the day it was called for, and when none was called', () => {
    grievance(...called)
      .when(holdHearing, held, handler.on('2026-03-24'))
      .refusesNaming('hearing-not-yet', '2026-03-25');
    grievance(...inHandling)
      .when(holdHearing, held, onTheDay)
      .refuses('no-hearing-called');
  });
  it('comes before the opinion, and before the final review opinion', () => {
    grievance(...called, event('FindingRecorded'))
      .when(issueOpinion, opinion, onTheDay)
      .refuses('hearing-not-held');
    grievance(...reviewed, finalReviewRequested, event('HearingConvoked'))
      .when(decideFinalReview, { result: 'upheld', reasons: '正确' }, finalReviewer.on('2026-06-01'))
      .refuses('hearing-not-held');
  });
});

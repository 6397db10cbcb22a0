import { addDays } from '../../grievance/domain/days';
import { decideFinalReview } from '../../grievance/domain/decisions/review/decide-final-review';
import { decideReview } from '../../grievance/domain/decisions/review/decide-review';
import { orderRedo } from '../../grievance/domain/decisions/review/order-redo';
import { requestFinalReview } from '../../grievance/domain/decisions/review/request-final-review';
import { requestReview } from '../../grievance/domain/decisions/review/request-review';
import { terminateGrievance } from '../../grievance/domain/decisions/review/terminate-grievance';
import { reviewWindow } from '../../grievance/domain/review-window';
import type { Life } from '../life';
import type { SimulatedCase } from '../simulated-case';
import { answeredInWriting, executed, foundOut } from './handled';
import { partiesOf, petitionerOf, registrarOf } from './parties';

/** Who asks for a review: the petitioner, or the registrar for one without a name. */
const asking = (one: SimulatedCase) => (partiesOf(one).includes('petitioner') ? petitionerOf(one) : registrarOf(one));

/** Nobody objects: when the time is over, the opinion stands by itself (XF 35, 36). */
export function* leftToStand(one: SimulatedCase): Life {
  yield addDays(reviewWindow(one.grievance)?.due ?? one.dayIn(30), 2);
  for (let days = 0; one.grievance.status !== 'resolved' && days < 20; days += 1) yield 24;
}

/** A revoked opinion is given anew, in the petitioner's favour (SD 45). */
function* doneAgain(one: SimulatedCase, body: string): Life {
  const { chance } = one;
  const reasons = '主要事实不清，责令重新办理。';
  one.decides(one.staff(body, 'reviewer'), orderRedo, { reasons, due: one.dayIn(40) });
  yield chance.between(10, 60);
  yield* foundOut(one);
  yield* answeredInWriting(one, 'support');
  yield* executed(one);
}

/** The last word within the petition procedure (XF 36). */
function* finallyReviewed(one: SimulatedCase, body: string): Life {
  const { chance } = one;
  yield chance.between(48, 500);
  one.decides(asking(one), requestFinalReview, { grounds: '复查意见未回应主要诉求。', body });
  yield chance.in(0.95) ? chance.between(100, 500) : chance.between(780, 900);
  const reviewer = one.staff(body, 'reviewer');
  const revoked = chance.in(0.1);
  const result = revoked ? ('revoked-redo' as const) : ('upheld' as const);
  one.decides(reviewer, decideFinalReview, {
    result,
    reasons: revoked ? '程序违法，应予撤销。' : '认定事实清楚，予以维持。',
  });
  yield chance.between(10, 60);
  if (revoked) yield* doneAgain(one, body);
  else one.decides(reviewer, terminateGrievance, { reason: '复核意见已送达，信访事项终结。' });
}

/** The body above looks at the opinion again: it stands, is changed, or is given anew (XF 35; SD 43–45). */
export function* reviewed(one: SimulatedCase): Life {
  const { chance, organization } = one;
  const body = one.grievance.opinion?.reviewBody ?? '';
  const late = chance.in(0.04);
  yield late ? addDays(reviewWindow(one.grievance)?.due ?? one.dayIn(30), 0) : chance.between(24, 600);
  one.decides(asking(one), requestReview, { grounds: '认定的补偿标准有误。', body });
  yield chance.in(0.94) ? chance.between(100, 480) : chance.between(780, 900);
  const result = chance.weighed([
    [68, 'upheld'],
    [18, 'changed'],
    [14, 'revoked-redo'],
  ] as const);
  one.decides(one.staff(body, 'reviewer'), decideReview, { result, reasons: '经复查，意见如下。' });
  const above = organization.superior(body, 'final-review');
  if (result === 'changed') yield* executed(one);
  else if (result === 'revoked-redo') {
    yield chance.between(10, 50);
    yield* doneAgain(one, body);
  } else if (above && chance.in(0.4)) yield* finallyReviewed(one, above);
  else yield* leftToStand(one);
}

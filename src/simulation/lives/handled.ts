import { acceptGrievance } from '../../grievance/domain/decisions/handling/accept-grievance';
import { answerSuggestion } from '../../grievance/domain/decisions/handling/answer-suggestion';
import { confirmExecution } from '../../grievance/domain/decisions/handling/confirm-execution';
import { convokeHearing } from '../../grievance/domain/decisions/handling/convoke-hearing';
import { extendHandling } from '../../grievance/domain/decisions/handling/extend-handling';
import { holdHearing } from '../../grievance/domain/decisions/handling/hold-hearing';
import { issueOpinion } from '../../grievance/domain/decisions/handling/issue-opinion';
import { recordFinding } from '../../grievance/domain/decisions/handling/record-finding';
import { reportNonExecution } from '../../grievance/domain/decisions/handling/report-non-execution';
import { serveOpinion } from '../../grievance/domain/decisions/handling/serve-opinion';
import { maySimplify } from '../../grievance/domain/decisions/handling/simple-procedure';
import { startExecution } from '../../grievance/domain/decisions/handling/start-execution';
import type { OpinionResult } from '../../grievance/domain/terms';
import type { Life } from '../life';
import type { SimulatedCase } from '../simulated-case';
import { answering, partiesOf, petitionerOf } from './parties';
import { supervised } from './supervised';

const heard = (one: SimulatedCase) => partiesOf(one).filter((party) => party === 'petitioner');

/** The body takes the matter up, in the simple procedure where it may (XF 31). */
export function* accepted(one: SimulatedCase): Life {
  const { chance, grievance, organization } = one;
  yield chance.between(4, 60);
  const simple = chance.in(0.3) && maySimplify(grievance, organization) === undefined;
  const procedure = simple ? ('simple' as const) : ('ordinary' as const);
  one.decides(answering(one), acceptGrievance, { basis: '信访工作条例第三十一条第六项', procedure });
}

/** A difficult matter is heard in public (XF 31(6)). */
function* heardInPublic(one: SimulatedCase): Life {
  const { chance } = one;
  const body = answering(one);
  const on = one.dayIn(chance.whole(5, 9));
  one.decides(body, convokeHearing, { ground: 'complex', on, place: '县信访局听证室', reason: '事实争议较大。' });
  yield on;
  one.decides(body, holdHearing, { present: partiesOf(one), record: '各方陈述并质证。' });
  yield chance.between(10, 80);
}

/** The petitioner is heard and the facts are found, in time or not, and given more time where it is complex (XF 31(6), 34). */
export function* foundOut(one: SimulatedCase): Life {
  const { chance } = one;
  const ordinary = one.grievance.acceptance?.procedure === 'ordinary' && one.grievance.acceptance.due === null;
  const body = answering(one);
  yield ordinary ? chance.between(100, 500) : chance.between(10, 60);
  one.decides(body, recordFinding, { heard: heard(one), facts: '已实地核查，听取信访人陈述并调阅档案。' });
  if (ordinary && chance.in(0.05)) yield* heardInPublic(one);
  if (ordinary && chance.in(0.06)) {
    const head = one.staff(body.unit ?? '', 'head');
    one.decides(head, extendHandling, { days: chance.whole(10, 30), reason: '情况复杂，需要鉴定。' });
  } else if (chance.in(0.06)) {
    yield chance.between(ordinary ? 1_300 : 400, ordinary ? 1_500 : 500);
    yield* supervised(one, 'overdue');
  }
  yield ordinary ? chance.between(40, 400) : chance.between(4, 60);
}

/** The body's answer in writing, and its service (XF 32, 34). */
export function* answeredInWriting(one: SimulatedCase, result: OpinionResult): Life {
  const { chance } = one;
  const body = answering(one);
  const reviewBody = one.organization.superior(body.unit ?? '', 'review') ?? '';
  const basis = ['信访工作条例第三十二条'];
  one.decides(body, issueOpinion, { result, facts: '经查，情况属实，依据有关规定作出处理。', basis, reviewBody });
  yield chance.between(4, 60);
  one.decides(body, serveOpinion, { proof: '送达回执', at: one.now });
}

/** What was promised is done, in time or only after the petitioner complained (XF 32, 40). */
export function* executed(one: SimulatedCase): Life {
  const { chance } = one;
  const body = one.staff(one.grievance.opinion?.unit ?? '', 'handler');
  yield chance.between(10, 100);
  one.decides(body, startExecution, { body: body.unit ?? '', due: one.dayIn(chance.whole(20, 45)) });
  if (chance.in(0.9)) yield chance.between(100, 420);
  else {
    yield one.dayIn(chance.whole(47, 60));
    if (partiesOf(one).includes('petitioner')) {
      one.decides(petitionerOf(one), reportNonExecution, { reason: '期限已过，仍未落实。' });
      yield chance.between(4, 50);
    }
    yield* supervised(one, 'non-execution');
    yield chance.between(50, 300);
  }
  one.decides(body, confirmExecution, { proof: '转账凭证与信访人签收' });
}

/** A suggestion is studied and answered (XF 29). */
export function* suggestionAnswered(one: SimulatedCase): Life {
  const { chance } = one;
  yield* accepted(one);
  yield chance.between(60, 400);
  const adopted = chance.of(['adopted', 'partly', 'not'] as const);
  one.decides(answering(one), answerSuggestion, { adopted, reply: '感谢您的建议，处理情况如下。' });
}

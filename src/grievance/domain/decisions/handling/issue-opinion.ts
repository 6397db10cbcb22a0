import { refuse } from '../../../../kernel/refusal';
import { answerableUnit } from '../../answerable-unit';
import { decision, type GrievanceGuard } from '../../decide';
import { inStatus, ofTheAnswerableUnit, withoutInterest } from '../../guards';
import { mustBeOneLevelAbove } from '../../one-level-above';
import { rulebookOf } from '../../rulebook/known-rulebooks';
import type { OpinionResult } from '../../terms';
import { noHearingOpen } from './no-hearing-open';
import { supportable } from './simple-procedure';

export type IssueOpinion = {
  result: OpinionResult;
  facts: string;
  /** Every article the result rests on, at least one. */
  basis: readonly string[];
  reviewBody: string;
};

const petitionerHeard: GrievanceGuard = ({ heard, anonymous }) =>
  anonymous || heard.includes('petitioner')
    ? undefined
    : refuse(
        'petitioner-not-heard',
        'The petitioner is heard, and a finding says so, before an opinion is given (XF 31(6)).',
        '作出处理意见前须听取信访人陈述并记录（信访工作条例第三十一条第六项）。',
      );

/** The competent body's answer in writing: result, facts, legal basis, and who reviews it within 30 days (XF 32, 35). */
export const issueOpinion = decision<IssueOpinion>({
  name: 'IssueOpinion',
  by: ['handler', 'head'],
  given: [inStatus('in-handling'), ofTheAnswerableUnit, withoutInterest, petitionerHeard, noHearingOpen],
  decide: (grievance, { result, facts, basis, reviewBody }, { actor, now, directory }) => {
    if (!basis.some((article) => article.trim()))
      return refuse(
        'legal-basis-missing',
        'An opinion names at least one legal basis (XF 32).',
        '处理意见须载明法律法规依据（信访工作条例第三十二条）。',
      );
    const unit = answerableUnit(grievance);
    const reviewDays = rulebookOf(grievance.rulebook).deadlines['XF-REVIEW-REQ'].count;
    const data = { unit, result, facts, basis: [...basis], reviewBody, reviewDays, by: actor.id, at: now };
    return (
      supportable(grievance, result) ??
      mustBeOneLevelAbove(reviewBody, unit, 'review', directory) ?? [{ type: 'OpinionIssued', data }]
    );
  },
});

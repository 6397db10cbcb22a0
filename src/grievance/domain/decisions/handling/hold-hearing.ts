import { type Refusal, refuse } from '../../../../kernel/refusal';
import { answerableUnit } from '../../answerable-unit';
import { partiesInChinese } from '../../chinese';
import { dayOf } from '../../days';
import { decision, type GrievanceGuard } from '../../decide';
import type { Grievance } from '../../grievance';
import { inStatus, knowsParty, ofTheAnswerableUnit, withoutInterest } from '../../guards';
import type { Party } from '../../terms';

/** `absence` says why it was held without a party that is not `present`. */
export type HoldHearing = { present: readonly Party[]; record: string; absence?: string };

const hearingCalled: GrievanceGuard = ({ hearing }, { now }) => {
  if (!hearing)
    return refuse(
      'no-hearing-called',
      'No hearing was called; convoke it first (XF 31(6)).',
      '尚未召集听证，请先召集（信访工作条例第三十一条第六项）。',
    );
  return dayOf(now) < hearing.on
    ? refuse(
        'hearing-not-yet',
        `The hearing was called for ${hearing.on}; the parties come on that day.`,
        `听证定于 ${hearing.on} 举行，当事人将于该日到场。`,
      )
    : undefined;
};

/** The stakeholders are there, or it is said why one of them is not; nobody is heard who did not come. */
const attended = ({ parties }: Grievance, present: readonly Party[], absence?: string): Refusal | undefined => {
  const missing = parties.map(({ party }) => party).filter((party) => !present.includes(party));
  if (missing.length === 0 || (present.length > 0 && absence?.trim())) return undefined;
  return refuse(
    'stakeholders-missing',
    `A hearing hears the stakeholders; missing: ${missing.join(', ')}; say why if somebody summoned did not come (XF 31(6)).`,
    `听证须有利害关系人到场；缺席：${partiesInChinese(missing)}；经通知未到场的须注明原因（信访工作条例第三十一条第六项）。`,
  );
};

/** The hearing took place, with the stakeholders present; in first handling it hears the petitioner (XF 31(6), 36(2)). */
export const holdHearing = decision<HoldHearing>({
  name: 'HoldHearing',
  by: ['handler', 'head', 'reviewer'],
  given: [inStatus('in-handling', 'in-final-review'), ofTheAnswerableUnit, withoutInterest, hearingCalled],
  decide: (grievance, { present, record, absence }, { actor, now }) => {
    const unknown = present.map((party) => knowsParty(grievance, party)).find((refusal) => refusal !== undefined);
    const refusal = unknown ?? attended(grievance, present, absence);
    if (refusal) return refusal;
    const said = { present: [...new Set(present)], absence: absence ?? null, record };
    return [{ type: 'HearingHeld', data: { unit: answerableUnit(grievance), ...said, by: actor.id, at: now } }];
  },
});

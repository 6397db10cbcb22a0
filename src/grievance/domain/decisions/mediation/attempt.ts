import { hasRole } from '../../../../kernel/actor';
import { forbid, type Refusal, refuse } from '../../../../kernel/refusal';
import { answerableUnit } from '../../answerable-unit';
import { partiesInChinese } from '../../chinese';
import type { Context, GrievanceGuard } from '../../decide';
import type { GrievanceEvent } from '../../events';
import type { Grievance } from '../../grievance';
import { inStatus, mustBeOf, partyOf } from '../../guards';
import type { Mediation } from '../../mediation';
import { rulebookOf } from '../../rulebook/known-rulebooks';
import { type MediationProfile, profileOf } from '../../rulebook/mediation-profiles';
import type { Party } from '../../terms';
import { orTheRestOf } from './rest-of-the-matter';

const noAttempt = (): Refusal =>
  refuse(
    'no-attempt-under-way',
    'No mediation is proposed or under way; propose one first (PML 17).',
    '目前没有已提议或正在进行的调解；请先提议调解（人民调解法第十七条）。',
  );

/** A mediation is proposed or under way. */
export const attemptUnderWay: GrievanceGuard = ({ mediation }) => (mediation ? undefined : noAttempt());

/** What follows from a wish about the attempt under way. */
export const onAttempt =
  <Wish>(
    decide: (
      attempt: Mediation,
      wish: Wish,
      context: Context,
      grievance: Grievance,
    ) => readonly GrievanceEvent[] | Refusal,
  ) =>
  (grievance: Grievance, wish: Wish, context: Context): readonly GrievanceEvent[] | Refusal =>
    grievance.mediation ? decide(grievance.mediation, wish, context, grievance) : noAttempt();

/** The case may be proposed for mediation, and has not been taken into it. */
export const beforeMediation = orTheRestOf(inStatus('received', 'delegated', 'in-handling'));

/** The case may still be mediated, or is being mediated. */
export const beforeOrInMediation = orTheRestOf(inStatus('received', 'delegated', 'in-handling', 'in-mediation'));

/** A party, the clock, or somebody of the unit that mediates. */
export const ofTheMediatingUnit: GrievanceGuard = (grievance, { actor }) =>
  !grievance.mediation || partyOf(grievance, actor) || hasRole(actor, 'clock')
    ? undefined
    : mustBeOf(grievance.mediation.unit, actor);

/** A party, or somebody of the unit that mediates or of the unit that answers for the case. */
export const ofTheMediatingOrAnswerableUnit: GrievanceGuard = (grievance, context) =>
  context.actor.unit !== null && context.actor.unit === answerableUnit(grievance)
    ? undefined
    : ofTheMediatingUnit(grievance, context);

/** A mediator is designated, whether or not they agreed yet. */
export const mediatorDesignated: GrievanceGuard = ({ mediation }) =>
  mediation?.mediator
    ? undefined
    : refuse(
        'no-mediator-designated',
        'No mediator is designated yet (PML 19).',
        '尚未指定调解员（人民调解法第十九条）。',
      );

/** The mediator of the attempt, after agreeing to mediate: nobody else speaks for a mediation (PML 19; ZXTJ 12). */
export const byTheMediator: GrievanceGuard = ({ mediation }, { actor }) => {
  if (!mediation) return noAttempt();
  if (mediation.mediator !== actor.id)
    return forbid(
      'not-the-mediator',
      `Only the mediator of this attempt may do this: ${mediation.mediator ?? 'nobody is designated yet'}.`,
      `仅本次调解的调解员可以办理：${mediation.mediator ?? '尚未指定'}。`,
    );
  return mediatorSettled(mediation);
};

/** The designated mediator agreed to mediate, and no conflict of theirs is open (ZXTJ 12, 13). */
export const mediatorConfirmed: GrievanceGuard = ({ mediation }) => mediatorSettled(mediation);

const mediatorSettled = (mediation: Mediation | null): Refusal | undefined => {
  if (!mediation?.confirmedAt) return mediatorNotConfirmed(mediation);
  return mediation.conflict
    ? refuse(
        'conflict-disclosed',
        'A conflict of the mediator was disclosed: all parties keep the mediator, or another takes over (ZXTJ 13, 14).',
        '调解员已披露利害关系：须经各方当事人同意继续，或者更换调解员（人民法院在线调解规则第十三条、第十四条）。',
      )
    : undefined;
};

const mediatorNotConfirmed = (mediation: Mediation | null): Refusal =>
  refuse(
    'mediator-not-confirmed',
    `${mediation?.mediator ?? 'A mediator'} must be designated and confirm first (PML 19; ZXTJ 12).`,
    `须先指定调解员并由其确认（人民调解法第十九条、人民法院在线调解规则第十二条）；当前：${mediation?.mediator ?? '未指定'}。`,
  );

/** Every party consented: without one of them there is no mediation (PML 17; XF 33). */
export const consentOfAll: GrievanceGuard = (grievance) => unanimous(grievance, grievance.mediation?.consents ?? []);

/** Refused unless every party of the case is among these. */
export const unanimous = ({ parties }: Grievance, consenting: readonly Party[]): Refusal | undefined => {
  const missing = parties.map(({ party }) => party).filter((party) => !consenting.includes(party));
  return missing.length === 0
    ? undefined
    : refuse(
        'consent-missing',
        `Every party must consent; missing: ${missing.join(', ')} (PML 17; XF 33).`,
        `须经各方当事人同意；尚缺：${partiesInChinese(missing)}（人民调解法第十七条、信访工作条例第三十三条）。`,
      );
};

/** The profile an attempt runs under, of the rulebook the case was received under; checked when it was proposed. */
export const profileUnder = ({ rulebook }: Grievance, { profile }: { readonly profile: string }): MediationProfile => {
  const found = profileOf(rulebookOf(rulebook), profile);
  if (!found) throw new RangeError(`No such mediation profile under ${rulebook}: ${profile}`);
  return found;
};

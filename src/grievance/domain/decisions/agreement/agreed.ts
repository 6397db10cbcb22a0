import { hasRole } from '../../../../kernel/actor';
import { type Refusal, refuse } from '../../../../kernel/refusal';
import { type Agreement, partlyOnly } from '../../agreement';
import { dayOf } from '../../days';
import type { Context, GrievanceGuard } from '../../decide';
import type { GrievanceEvent } from '../../events';
import type { Grievance } from '../../grievance';
import { mustBeOf, ofAUnitInTheCase, partyOf } from '../../guards';
import type { Term } from '../../terms';

const noAgreement = (): Refusal =>
  refuse(
    'no-agreement',
    'The parties have reached no agreement (PML 28).',
    '当事人尚未达成调解协议（人民调解法第二十八条）。',
  );

/** What follows from a wish about the agreement of the case. */
export const onAgreement =
  <Wish>(
    decide: (
      agreement: Agreement,
      wish: Wish,
      context: Context,
      grievance: Grievance,
    ) => readonly GrievanceEvent[] | Refusal,
  ) =>
  (grievance: Grievance, wish: Wish, context: Context): readonly GrievanceEvent[] | Refusal =>
    grievance.agreement ? decide(grievance.agreement, wish, context, grievance) : noAgreement();

/** There is an agreement, signed or not. */
export const agreementReached: GrievanceGuard = ({ agreement }) => (agreement ? undefined : noAgreement());

/** The agreement binds: all signed and sealed, or oral (PML 29 to 31). */
export const agreementInEffect: GrievanceGuard = ({ agreement }) => {
  if (!agreement) return noAgreement();
  return agreement.effectiveAt
    ? undefined
    : refuse(
        'agreement-not-in-effect',
        'The agreement is not in effect: every party signs it and the mediating unit seals it first (PML 29).',
        '调解协议尚未生效：须经各方当事人签名并加盖调解组织印章（人民调解法第二十九条）。',
      );
};

/** A party, or somebody of the unit that mediated the agreement. */
export const ofTheAgreementsUnit: GrievanceGuard = (grievance, { actor }) =>
  !grievance.agreement || partyOf(grievance, actor) ? undefined : mustBeOf(grievance.agreement.unit, actor);

/** A party, the clock, or somebody of a unit that takes part in the case. */
export const ofTheCase: GrievanceGuard = (grievance, context) =>
  partyOf(grievance, context.actor) || hasRole(context.actor, 'clock')
    ? undefined
    : ofAUnitInTheCase(grievance, context);

/** The obligation of that number. */
export const obligationOf = ({ terms }: Agreement, number: number): Term | Refusal =>
  terms.find(({ obligation }) => obligation === number) ??
  refuse(
    'unknown-obligation',
    `The agreement has no obligation ${number}; they are numbered 1 to ${terms.length}.`,
    `协议没有第 ${number} 项义务；义务编号为 1 至 ${terms.length}。`,
  );

/** Refused when the obligation is done already. */
export const stillOpen = ({ performed }: Agreement, number: number): Refusal | undefined =>
  performed.includes(number)
    ? refuse(
        'already-performed',
        `Obligation ${number} is performed already (PML 31).`,
        `第 ${number} 项义务已履行（人民调解法第三十一条）。`,
      )
    : undefined;

/** A written agreement takes effect with the last signature and the seal it needs (PML 29; JC-11). */
export const takesEffect = (
  { tier, unit, partial }: Agreement,
  complete: boolean,
  { actor, now }: Context,
): readonly GrievanceEvent[] =>
  complete
    ? [
        {
          type: 'AgreementTookEffect',
          data: { form: 'written', tier, unit, ...partlyOnly(partial), by: actor.id, at: now },
        },
      ]
    : [];

/** Refused when that day has not come yet. */
export const notAfterToday = (told: string, now: string): Refusal | undefined =>
  dayOf(told) > dayOf(now)
    ? refuse(
        'day-in-the-future',
        `What happened cannot be dated ${dayOf(told)}: that day has not come yet.`,
        `${dayOf(told)} 尚未到来，不能作为发生日期。`,
      )
    : undefined;

import { isRefusal, type Refusal, refuse } from '../../../../kernel/refusal';
import type { Agreement } from '../../agreement';
import { partyInChinese } from '../../chinese';
import { type Day, dayOf } from '../../days';
import { decision, type GrievanceGuard } from '../../decide';
import { inStatus, speaksFor } from '../../guards';
import { countDue, isOver } from '../../rulebook/counting';
import { rulebookOf } from '../../rulebook/known-rulebooks';
import type { Party, Term } from '../../terms';
import { agreementReached, ofTheAgreementsUnit, onAgreement } from './agreed';

/** `court` is where it is asked for; the confirming court when left out. */
export type RequestEnforcement = { party: Party; court?: string };

const confirmed: GrievanceGuard = ({ agreement }) =>
  agreement?.confirmation === 'confirmed'
    ? undefined
    : refuse(
        'agreement-not-confirmed',
        'No court confirmed this agreement, so it cannot be enforced: a suit, or a new mediation, is open (PML 32; CPL 206).',
        '协议未经司法确认，不能申请强制执行；可以提起诉讼或者重新调解（人民调解法第三十二条、民事诉讼法第二百零六条）。',
      );

const unperformed = ({ terms, performed }: Agreement): readonly Term[] =>
  terms.filter(({ obligation }) => !performed.includes(obligation));

/** The last day for performance; instalments count from the last one (CPL 250). */
const lastDay = ({ terms }: Agreement): Day | undefined =>
  terms
    .map(({ due }) => dayOf(due))
    .sort()
    .at(-1);

const withinTwoYears: GrievanceGuard = ({ agreement, rulebook }, { now }) => {
  const from = agreement && lastDay(agreement);
  if (!from) return undefined;
  const { deadlines, calendar } = rulebookOf(rulebook);
  const { due } = countDue(deadlines.ENFORCE, from, calendar);
  return isOver(due, dayOf(now))
    ? refuse(
        'enforcement-window-over',
        `The two years to apply for enforcement ended on ${due} (CPL 250).`,
        `申请强制执行的二年期间已于 ${due} 届满（民事诉讼法第二百五十条）。`,
      )
    : undefined;
};

const broken = (agreement: Agreement, party: Party, now: string): readonly Term[] | Refusal => {
  const owed = unperformed(agreement).filter(({ debtor }) => debtor !== party);
  if (owed.length === 0)
    return refuse(
      'nothing-owed',
      `Nothing is owed to ${party} any more under this agreement (CPL 206).`,
      `本协议项下已无应向${partyInChinese(party)}履行的义务（民事诉讼法第二百零六条）。`,
    );
  const over = owed.filter(({ due }) => isOver(dayOf(due), dayOf(now)));
  if (over.length > 0) return over;
  const next = owed.map(({ due }) => due).sort()[0] ?? '';
  return refuse(
    'not-due-yet',
    `What is owed may still be performed until ${next} (PML 31; CPL 206).`,
    `相关义务仍在履行期内，最早于 ${next} 届满（人民调解法第三十一条、民事诉讼法第二百零六条）。`,
  );
};

/** The party to whom something is owed asks the court to enforce a confirmed agreement that is not performed (CPL 206, 250). */
export const requestEnforcement = decision<RequestEnforcement>({
  name: 'RequestEnforcement',
  by: ['petitioner', 'counterparty', 'mediator', 'court-liaison'],
  byAgent: 'agreement',
  given: [inStatus('performing', 'in-handling'), agreementReached, ofTheAgreementsUnit, confirmed, withinTwoYears],
  decide: onAgreement((agreement, { party, court = agreement.court ?? '' }, { actor, now, directory }, grievance) => {
    const notTheirs = speaksFor(grievance, party, actor);
    if (notTheirs) return notTheirs;
    if (directory.unit(court)?.kind !== 'court')
      return refuse(
        'not-a-court',
        `${court} is no court (CPL 235).`,
        `${court} 不是人民法院（民事诉讼法第二百三十五条）。`,
      );
    const obligations = broken(agreement, party, now);
    if (isRefusal(obligations)) return obligations;
    const data = { party, court, obligations: obligations.map(({ obligation }) => obligation), by: actor.id, at: now };
    return [{ type: 'EnforcementRequested', data }];
  }),
});

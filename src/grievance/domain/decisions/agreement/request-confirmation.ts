import { type Refusal, refuse } from '../../../../kernel/refusal';
import type { Agreement } from '../../agreement';
import { partiesInChinese } from '../../chinese';
import { dayOf } from '../../days';
import { type Context, decision, type GrievanceGuard } from '../../decide';
import type { Grievance } from '../../grievance';
import { inStatus, knowsParty } from '../../guards';
import { isStatusOrTitle } from '../../matters';
import { countDue, isOver } from '../../rulebook/counting';
import { rulebookOf } from '../../rulebook/known-rulebooks';
import type { Party } from '../../terms';
import { profileUnder } from '../mediation/attempt';
import { agreementInEffect, ofTheAgreementsUnit, onAgreement } from './agreed';

export type RequestConfirmation = { applicants: readonly Party[]; court: string };

const confirmationOpen: GrievanceGuard = (grievance) => {
  const { agreement, category } = grievance;
  if (!agreement) return undefined;
  const { code, confirmation, basis } = profileUnder(grievance, agreement);
  if (confirmation === 'none' || confirmation === 'court-paper')
    return refuse(
      'confirmation-not-open',
      `An agreement under profile ${code} is not confirmed by application (${basis}; CPL 205).`,
      `依 ${code} 程序达成的协议不适用申请司法确认（${basis}；民事诉讼法第二百零五条）。`,
    );
  return isStatusOrTitle(category)
    ? refuse(
        'status-or-title',
        'Agreements on personal status or the determination of title are not confirmed (CPL-I 355).',
        '涉及身份关系确认或者权属确认的协议，法院不予受理司法确认（民事诉讼法司法解释第三百五十五条）。',
      )
    : undefined;
};

const withinTheWindow: GrievanceGuard = ({ agreement, rulebook }, { now }) => {
  const { deadlines, calendar } = rulebookOf(rulebook);
  const { due } = countDue(deadlines['JC-APPLY'], dayOf(agreement?.effectiveAt ?? now), calendar);
  return isOver(due, dayOf(now))
    ? refuse(
        'confirmation-window-over',
        `The thirty days to apply for judicial confirmation ended on ${due} (CPL 205).`,
        `申请司法确认的三十日期限已于 ${due} 届满（民事诉讼法第二百零五条）。`,
      )
    : undefined;
};

const allTogether = (grievance: Grievance, applicants: readonly Party[]): Refusal | undefined => {
  const unknown = applicants.map((party) => knowsParty(grievance, party)).find((refusal) => refusal !== undefined);
  const missing = grievance.parties.map(({ party }) => party).filter((party) => !applicants.includes(party));
  if (unknown || missing.length === 0) return unknown;
  return refuse(
    'one-sided-application',
    `All parties apply together; missing: ${missing.join(', ')} (CPL 205; PML 33).`,
    `司法确认须由各方当事人共同申请；尚缺：${partiesInChinese(missing)}（民事诉讼法第二百零五条、人民调解法第三十三条）。`,
  );
};

const competentCourt = (court: string, { regionPath }: Grievance, { directory }: Context): Refusal | undefined => {
  const unit = directory.unit(court);
  if (unit?.kind !== 'court')
    return refuse(
      'not-a-court',
      `${court} is no court (CPL 205).`,
      `${court} 不是人民法院（民事诉讼法第二百零五条）。`,
    );
  return regionPath.includes(unit.region)
    ? undefined
    : refuse(
        'court-not-competent',
        `${court} has no jurisdiction where the case arose (CPL 205).`,
        `${court} 对本案所在地没有管辖权（民事诉讼法第二百零五条）。`,
      );
};

const pendingOrDone = ({ confirmation }: Agreement): boolean =>
  confirmation === 'requested' || confirmation === 'accepted' || confirmation === 'confirmed';

/** All parties together, within thirty days of its effect, ask a court to confirm the agreement (CPL 205; PML 33). */
export const requestConfirmation = decision<RequestConfirmation>({
  name: 'RequestConfirmation',
  by: ['mediator', 'court-liaison', 'petitioner', 'counterparty'],
  byAgent: 'settle',
  given: [inStatus('performing'), agreementInEffect, ofTheAgreementsUnit, confirmationOpen, withinTheWindow],
  decide: onAgreement((agreement, { applicants, court }, context, grievance) => {
    const refusal = allTogether(grievance, applicants) ?? competentCourt(court, grievance, context);
    if (refusal) return refusal;
    if (agreement.confirmation === 'rejected')
      return refuse(
        'confirmation-rejected',
        'A court rejected this agreement; a new mediation or a suit is open (CPL 206).',
        '法院已裁定驳回申请；当事人可以重新调解或者提起诉讼（民事诉讼法第二百零六条）。',
      );
    if (pendingOrDone(agreement)) return [];
    return [
      {
        type: 'JudicialConfirmationRequested',
        data: { applicants: [...applicants], court, by: context.actor.id, at: context.now },
      },
    ];
  }),
});

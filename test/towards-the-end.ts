/** How a case in random play is brought to an end, wherever chance left it. */
import { addDays } from '../src/grievance/domain/days';
import type { Grievance } from '../src/grievance/domain/grievance';
import type { Actor, Role } from '../src/kernel/actor';
import { theClock } from '../src/kernel/actor';

interface Standing {
  readonly state: Grievance;
  readonly now: string;
}

/** Somebody of a unit, known by unit and role. */
export const somebody = (unit: string, role: Role): Actor => ({ id: `${unit}-${role}`, roles: [role], unit });

/** So many days later, at the same time of day. */
export const after = (now: string, days: number): string => `${addDays(now.slice(0, 10), days)}${now.slice(10)}`;

export type Step = readonly [name: string, actor: Actor, wish?: object];

/** Somebody else of the unit goes on where one withdrew. */
const orAnother = ({ recusal }: Grievance, actor: Actor): Actor =>
  recusal.recused.includes(actor.id) ? { ...actor, id: `${actor.id}-2` } : actor;

/** What somebody who wants to bring the case to an end does next, in this order of preference. */
export const towardsTheEnd = ({ state, now }: Standing): readonly Step[] => {
  const { status, office, agreement, mediation, opinion, review, finalReview, execution, parties, hearing } = state;
  const free = (unit: string, role: Role) => orAnother(state, somebody(unit, role));
  const router = free(office, 'router');
  const mediator = (unit = '') => free(unit, 'mediator');
  const reviewer = free(finalReview?.body ?? review?.body ?? '', 'reviewer');
  const handler = free(execution?.body ?? opinion?.unit ?? '', 'handler');
  const at = now.slice(0, 10);
  const present = parties.map(({ party }) => party);
  switch (status) {
    case 'received':
    case 'delegated':
    case 'in-handling':
      return [['RedirectGrievance', router, { code: 'D12', reason: '移送' }]];
    case 'contested':
      return [['DecideContest', free(state.delegation?.from ?? '', 'router'), { outcome: 'upheld', reasons: '成立' }]];
    case 'in-mediation':
      return [['EndMediation', mediator(mediation?.unit), { outcome: 'failed', ground: 'no-prospect' }]];
    case 'performing': {
      const by = mediator(agreement?.unit);
      return [
        ...present.map((party): Step => ['SignAgreement', by, { party }]),
        ['CountersignAgreement', by, { seal: agreement?.unit }],
        ...(agreement?.terms ?? []).map((term): Step => ['RecordPerformance', by, { ...term, proof: '照片', at }]),
        ['ConfirmPerformance', by, { proof: '签字' }],
      ];
    }
    case 'opinion-issued':
    case 'review-decided':
      return [
        ['ServeOpinion', handler, { proof: '回执', at }],
        ['OrderRedo', reviewer, { reasons: '事实不清', due: after(now, 30).slice(0, 10) }],
        ['StartExecution', handler, { body: opinion?.unit, due: at }],
        ['LapseReviewRight', theClock, {}],
      ];
    case 'in-review':
      return [['DecideReview', reviewer, { result: 'upheld', reasons: '正确' }]];
    case 'in-final-review':
      return [
        ...(hearing ? ([['HoldHearing', reviewer, { present, record: '陈述' }]] as const) : []),
        ['DecideFinalReview', reviewer, { result: 'upheld', reasons: '正确' }],
      ];
    case 'final-decided':
      return [
        ['OrderRedo', reviewer, { reasons: '事实不清', due: after(now, 30).slice(0, 10) }],
        ['TerminateGrievance', reviewer, { reason: '送达' }],
      ];
    default:
      return [['ConfirmExecution', handler, { proof: '凭证' }]];
  }
};

import { forbid, type Refusal, refuse } from '../../../../kernel/refusal';
import { mandateOf, withAuthority } from '../../agency';
import { chinese } from '../../chinese';
import { type Context, decision, type GrievanceGuard } from '../../decide';
import type { Grievance } from '../../grievance';
import { byThePetitionerOr } from '../../guards';
import type { Status } from '../../terms';
import { mediated } from '../mediation/mediated';

/** `confirmedBy` asked the petitioner whether it is their free will; whoever records it when left out. */
export type WithdrawGrievance = { reason: string; confirmedBy?: string };

const open: readonly Status[] = [
  'received',
  'delegated',
  'contested',
  'in-handling',
  'in-mediation',
  'performing',
  'opinion-issued',
  'in-review',
  'review-decided',
  'in-final-review',
  'executing',
];

const beforeAFinalOpinion: GrievanceGuard = ({ status, finalReview }) =>
  open.some((each) => each === status) && !finalReview?.decidedAt
    ? undefined
    : refuse(
        'not-before-a-final-opinion',
        `A case is withdrawn while it is open and before its final review opinion; it is ${status}.`,
        `信访事项只能在办理中且复核意见作出前撤回；当前为${chinese.status[status]}。`,
      );

/** An agent's word alone is not the petitioner's will; once there is an opinion, withdrawing gives up its review as well. */
const throughAnAgent = (grievance: Grievance, confirming: string, { actor }: Context): Refusal | undefined => {
  const mandate = mandateOf(grievance, actor);
  if (!mandate) return undefined;
  return confirming === actor.id
    ? forbid(
        'confirmed-by-the-agent',
        'Somebody other than the agent confirms with the petitioner that it is their free will; name them as confirmedBy (002-21).',
        '代理人申请撤回的，须由代理人以外的人员向信访人本人核实自愿，并注明 confirmedBy。',
      )
    : grievance.opinion
      ? withAuthority(mandate, ['waive-review'])
      : undefined;
};

/** The petitioner takes the matter back of their free will, confirmed by somebody who did not handle it (002-21); an attempt under way ends with it. */
export const withdrawGrievance = decision<WithdrawGrievance>({
  name: 'WithdrawGrievance',
  by: ['petitioner', 'registrar'],
  byAgent: 'withdraw',
  given: [beforeAFinalOpinion, byThePetitionerOr('registrar')],
  decide: (grievance, { reason, confirmedBy }, context) => {
    const { handledBy, mediation } = grievance;
    const { actor, now } = context;
    const confirming = confirmedBy ?? actor.id;
    if ([...handledBy, mediation?.mediator].includes(confirming))
      return forbid(
        'confirmed-by-the-handler',
        `${confirming} worked on the case; somebody else confirms that it is withdrawn of free will.`,
        `${confirming} 是本案经办人员；撤回是否自愿须由其他人员确认。`,
      );
    const refusal = throughAnAgent(grievance, confirming, context);
    if (refusal) return refusal;
    const party = mandateOf(grievance, actor) ? 'agent' : 'petitioner';
    const data = { party, reason, confirmedBy: confirming, by: actor.id, at: now } as const;
    const ended = mediation ? [mediated(mediation, 'failed', 'withdrawn', context)] : [];
    return [...ended, { type: 'GrievanceWithdrawn', data }];
  },
});

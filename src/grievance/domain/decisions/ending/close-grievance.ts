import { refuse } from '../../../../kernel/refusal';
import { decision, type GrievanceGuard } from '../../decide';
import type { Grievance } from '../../grievance';
import { inStatus } from '../../guards';
import { isInForce, owesTheResult } from '../../mandate';
import { served } from '../../rating';

/** `followUp` says that it was waived; as recorded when left out. */
export type CloseGrievance = { reason: string; followUp?: 'done' | 'waived' };
export const followUps = ['done', 'waived'] as const satisfies readonly CloseGrievance['followUp'][];

/** The people served said how it went, or their time to say so is over (000-39). */
const ratedOrLapsed: GrievanceGuard = ({ rating }) =>
  rating.lapsed || rating.given.some(({ rater }) => served.includes(rater))
    ? undefined
    : refuse(
        'rating-open',
        `The parties may still rate${rating.due ? ` until ${rating.due}` : ''}; the case is closed after that.`,
        `当事人${rating.due ? `在 ${rating.due} 前` : ''}仍可评价，此后方可办结归档。`,
      );

const secondLookTaken: GrievanceGuard = ({ rating }) =>
  rating.secondLook === 'open'
    ? refuse(
        'second-look-open',
        'Somebody was dissatisfied: answer the second look with a reason, or reopen the case, before it is closed.',
        '有当事人表示不满意：须先说明理由予以答复，或者重新办理，方可归档。',
      )
    : undefined;

/** Whoever acts for the petitioner tells them the result first (004-15). */
const toldByTheProxy: GrievanceGuard = ({ mandates, resolvedAt }) => {
  const silent = mandates.find((mandate) => isInForce(mandate) && owesTheResult(mandate, resolvedAt));
  return silent
    ? refuse(
        'proxy-feedback-missing',
        `${silent.agent} of ${silent.unit} acts for the petitioner and has not told them the result yet (004-15).`,
        `${silent.unit} 的代理人 ${silent.agent} 尚未向信访人反馈办理结果（代理信访制度：谁代理、谁负责）。`,
      )
    : undefined;
};

/** Whom the result is made known to: the petitioner, the body that sent the case, and the stations that act in it (办结通报, 003-25). */
const toBeTold = ({ parties, office, delegation, mandates }: Grievance): string[] => [
  ...new Set([
    ...parties.flatMap(({ party }) => (party === 'petitioner' ? [party] : [])),
    delegation?.from ?? office,
    ...mandates.filter(isInForce).flatMap(({ unit }) => unit ?? []),
  ]),
];

/** The file is closed, and the result made known, once it was rated or nobody rated in time (003-25; PML 27). */
export const closeGrievance = decision<CloseGrievance>({
  name: 'CloseGrievance',
  by: ['registrar', 'clock'],
  given: [inStatus('resolved'), ratedOrLapsed, secondLookTaken, toldByTheProxy],
  decide: (grievance, { reason, followUp = grievance.followedUp ? 'done' : 'waived' }, { actor, now }) =>
    followUp === 'done' && !grievance.followedUp
      ? refuse(
          'follow-up-missing',
          'No follow-up is on record since the matter was resolved; record it, or say that it was waived (PML 31).',
          '办结后尚无回访记录；请先记录回访，或者注明免予回访（人民调解法第三十一条）。',
        )
      : [
          {
            type: 'GrievanceClosed',
            data: { reason, followUp, bulletinTo: toBeTold(grievance), by: actor.id, at: now },
          },
        ],
});

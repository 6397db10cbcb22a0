import { refuse } from '../../../../kernel/refusal';
import { dayOf } from '../../days';
import { decision, type GrievanceGuard } from '../../decide';
import { inStatus, ofTheAnswerableUnit } from '../../guards';
import { happenedAt, isLater } from '../../instants';

export type ServeOpinion = { proof: string; at: string };

const notServedYet: GrievanceGuard = ({ opinion }) =>
  opinion?.servedAt
    ? refuse(
        'already-served',
        `The opinion was served on ${dayOf(opinion.servedAt)}; the 30 days of XF 35 count from then.`,
        `处理意见已于 ${dayOf(opinion.servedAt)} 送达，三十日自该日起算（信访工作条例第三十五条）。`,
      )
    : undefined;

/** The petitioner received the opinion, with proof: the time to conclude ends and the review window opens (XF 34, 35). */
export const serveOpinion = decision<ServeOpinion>({
  name: 'ServeOpinion',
  by: ['clerk', 'handler', 'head'],
  given: [inStatus('opinion-issued'), ofTheAnswerableUnit, notServedYet],
  decide: ({ opinion }, { proof, at }, { actor, now }) => {
    const served = happenedAt(at, now);
    if (isLater(served, now))
      return refuse('served-in-the-future', `The day of service ${at} has not come yet.`, `送达日期 ${at} 尚未到来。`);
    const issued = dayOf(opinion?.issuedAt ?? now);
    if (dayOf(served) < issued)
      return refuse(
        'served-before-issued',
        `The opinion was issued on ${issued} and cannot have been served on ${dayOf(served)} (XF 35).`,
        `处理意见于 ${issued} 作出，不可能于 ${dayOf(served)} 送达（信访工作条例第三十五条）。`,
      );
    return [{ type: 'OpinionServed', data: { proof, by: actor.id, at: served } }];
  },
});

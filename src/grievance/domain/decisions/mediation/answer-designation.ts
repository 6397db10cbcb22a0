import { forbid, refuse } from '../../../../kernel/refusal';
import { decision, type GrievanceGuard } from '../../decide';
import { attemptUnderWay, beforeOrInMediation, mediatorDesignated, onAttempt } from './attempt';

export type AnswerDesignation = { answer: 'confirmed' | 'declined'; reason?: string };

const byTheDesignated: GrievanceGuard = ({ mediation }, { actor }) =>
  mediation?.mediator === actor.id
    ? undefined
    : forbid(
        'not-the-designated-mediator',
        `Only ${mediation?.mediator} may answer the designation (ZXTJ 12).`,
        `仅被指定的调解员 ${mediation?.mediator} 可以答复（人民法院在线调解规则第十二条）。`,
      );

/** The designated mediator agrees to mediate, which starts a court's mediation clock, or declines (ZXTJ 12, 24). */
export const answerDesignation = decision<AnswerDesignation>({
  name: 'AnswerDesignation',
  by: ['mediator', 'court-liaison'],
  given: [beforeOrInMediation, attemptUnderWay, mediatorDesignated, byTheDesignated],
  decide: onAttempt(({ attempt, confirmedAt }, { answer, reason }, { actor, now }) => {
    const said = { attempt, mediator: actor.id, by: actor.id, at: now };
    if (answer === 'confirmed') return confirmedAt ? [] : [{ type: 'MediatorConfirmed', data: said }];
    if (confirmedAt)
      return refuse(
        'designation-already-confirmed',
        'You agreed to mediate; ask to be replaced instead (ZXTJ 14).',
        '您已确认接受指定；如需退出请办理更换（人民法院在线调解规则第十四条）。',
      );
    return [{ type: 'MediatorDeclined', data: { ...said, reason: reason ?? '' } }];
  }),
});

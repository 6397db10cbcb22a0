import { forbid, refuse } from '../../../../kernel/refusal';
import { decision, type GrievanceGuard } from '../../decide';
import { inStatus } from '../../guards';

export type AnswerSecondLook = { reason: string };

const secondLookOpen: GrievanceGuard = ({ rating }) =>
  rating.secondLook === 'open'
    ? undefined
    : refuse(
        'no-second-look-open',
        'Nobody who was served is dissatisfied without an answer (lifecycle §6).',
        '目前没有待答复的不满意评价。',
      );

const tookNoPart: GrievanceGuard = ({ handledBy, mediatedBy }, { actor }) =>
  handledBy.includes(actor.id) || mediatedBy?.mediator === actor.id
    ? forbid(
        'looked-at-by-the-handler',
        'You worked on the case; somebody else takes the second look.',
        '您是本案经办人员，应由其他人员再次核查。',
      )
    : undefined;

/** Somebody who did not work on the case looked again and says why it stands; otherwise it is reopened (JN 27; lifecycle §6). */
export const answerSecondLook = decision<AnswerSecondLook>({
  name: 'AnswerSecondLook',
  by: ['registrar', 'supervisor'],
  given: [inStatus('resolved', 'closed', 'declined', 'redirected'), secondLookOpen, tookNoPart],
  decide: (_, { reason }, { actor, now }) => [
    { type: 'SecondLookAnswered', data: { unit: actor.unit ?? '', reason, by: actor.id, at: now } },
  ],
});

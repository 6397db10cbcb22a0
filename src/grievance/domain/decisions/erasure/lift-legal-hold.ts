import { refuse } from '../../../../kernel/refusal';
import { decision, type GrievanceGuard } from '../../decide';
import { holders, standingHold } from './legal-hold';

export type LiftLegalHold = { reason: string };

const held: GrievanceGuard = ({ erasure }, { now }) =>
  standingHold(erasure, now)
    ? undefined
    : refuse(
        'not-held',
        'No legal hold stands on this case (PIPL 47).',
        '本案目前没有保全（个人信息保护法第四十七条）。',
      );

/** A hold whose reason is gone is lifted, saying why; what it kept may be erased again (PIPL 47). */
export const liftLegalHold = decision<LiftLegalHold>({
  name: 'LiftLegalHold',
  by: holders,
  given: [held],
  decide: (_, { reason }, { actor, now }) => [{ type: 'LegalHoldLifted', data: { reason, by: actor.id, at: now } }],
});

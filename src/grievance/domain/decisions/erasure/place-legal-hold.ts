import { refuse } from '../../../../kernel/refusal';
import { dayOf } from '../../days';
import { decision, type GrievanceGuard } from '../../decide';
import { isOver } from '../../rulebook/counting';
import { holders, holdNamed, standingHold } from './legal-hold';

/** `until` is its last day; it stands until it is lifted when left out. */
export type PlaceLegalHold = { reason: string; until?: string };

const notHeldForGood: GrievanceGuard = ({ erasure }, { now }) => {
  const hold = standingHold(erasure, now);
  if (hold?.until !== null) return undefined;
  const { en, zh } = holdNamed(hold);
  return refuse('legal-hold-stands', `A longer hold is not possible: ${en}.`, `无法延长：${zh}。`);
};

/** What a law, an archive or a court still asks for is kept: until then nothing of the case is erased; a hold may be made longer (PIPL 47). */
export const placeLegalHold = decision<PlaceLegalHold>({
  name: 'PlaceLegalHold',
  by: holders,
  given: [notHeldForGood],
  decide: ({ erasure }, { reason, until }, { actor, now }) => {
    if (until !== undefined && isOver(until, dayOf(now)))
      return refuse('hold-over-already', `A hold until ${until} would be over today.`, `保全期限 ${until} 已过。`);
    const hold = standingHold(erasure, now);
    if (hold?.until && until !== undefined && until <= hold.until) {
      const { en, zh } = holdNamed(hold);
      return refuse(
        'legal-hold-longer',
        `A later day is needed: ${en}; lift it to hold the case for a shorter time.`,
        `须给出更晚的日期：${zh}；如需缩短，请先解除。`,
      );
    }
    return [{ type: 'LegalHoldPlaced', data: { reason, until: until ?? null, by: actor.id, at: now } }];
  },
});

import { forbid } from '../../../../kernel/refusal';
import type { GrievanceGuard } from '../../decide';

/** Whoever handled the case or reviewed it before does not review it again (XF 28(3), 35; lifecycle §9). */
export const tookNoPartBefore: GrievanceGuard = ({ handledBy, review }, { actor }) =>
  handledBy.includes(actor.id) || review?.reviewer === actor.id
    ? forbid(
        'reviewer-handled-the-case',
        'You took part in the case before; somebody else of the review body decides (XF 28(3)).',
        '您此前参与过本案的办理，应由复查、复核机关其他人员决定（信访工作条例第二十八条第三款）。',
      )
    : undefined;

import { refuse } from '../../../../kernel/refusal';
import { chinese } from '../../chinese';
import type { GrievanceGuard } from '../../decide';

const ended: readonly string[] = ['closed', 'declined', 'redirected', 'withdrawn', 'merged', 'terminated'];

/** The case has not come to an end. */
export const stillOpen: GrievanceGuard = ({ status }) =>
  ended.includes(status)
    ? refuse(
        'case-ended',
        `The case has ended: it is ${status}; what was wrong about that is a ground to reopen it (lifecycle G37).`,
        `本案已结束（${chinese.status[status]}）；如确有不当，应重新办理。`,
      )
    : undefined;

import { refuse } from '../../../../kernel/refusal';
import type { GrievanceGuard } from '../../decide';

/** A hearing that was called is held before anything is decided on the merits (XF 31(6), 36(2)). */
export const noHearingOpen: GrievanceGuard = ({ hearing }) =>
  hearing
    ? refuse(
        'hearing-not-held',
        `A hearing was called for ${hearing.on}; it is held before an opinion is given (XF 31(6), 36(2)).`,
        `已定于 ${hearing.on} 举行听证，听证后方可作出意见（信访工作条例第三十一条第六项、第三十六条第二款）。`,
      )
    : undefined;

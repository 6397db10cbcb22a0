import { refuse } from '../../../../kernel/refusal';
import type { Agreement } from '../../agreement';
import type { GrievanceGuard } from '../../decide';
import type { Grievance } from '../../grievance';
import type { Term } from '../../terms';

const beforeACourt = ({ confirmation }: Agreement): boolean =>
  confirmation === 'requested' || confirmation === 'accepted' || confirmation === 'confirmed';

/** The agreement that settles a part, while it is being performed. */
const partialOne = ({ status, agreement }: Grievance): Agreement | undefined =>
  status === 'performing' && agreement?.partial ? agreement : undefined;

/** After a part was settled, the rest may be mediated at once; what a court looks at stays as it is (PML 28; CPL 206). */
export const orTheRestOf =
  (otherwise: GrievanceGuard): GrievanceGuard =>
  (grievance, context) => {
    const partial = partialOne(grievance);
    if (!partial) return otherwise(grievance, context);
    return beforeACourt(partial)
      ? refuse(
          'part-before-a-court',
          'A court was asked to confirm the part that is settled; once it is performed, the rest goes on (CPL 205, 206).',
          '已达成部分的协议正在或者已经司法确认；履行后其余部分继续办理（民事诉讼法第二百零五条、第二百零六条）。',
        )
      : undefined;
  };

/** What is still owed under a partial agreement goes into the one that follows it, first. */
export const carriedOver = ({ agreement, mediation }: Grievance): readonly Term[] =>
  agreement?.partial && mediation?.from === 'performing'
    ? agreement.terms.filter(({ obligation }) => !agreement.performed.includes(obligation))
    : [];

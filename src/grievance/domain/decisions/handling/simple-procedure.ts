import { type Refusal, refuse } from '../../../../kernel/refusal';
import type { GrievanceGuard } from '../../decide';
import type { Directory } from '../../directory';
import type { Grievance } from '../../grievance';
import type { OpinionResult } from '../../terms';

const unfit = (en: string, zh: string): Refusal =>
  refuse(
    'not-for-simple-procedure',
    `${en} takes the ordinary procedure (2022 measures on simplified handling, art 5).`,
    `${zh}不适用简易办理，应按普通程序办理（信访事项简易办理办法第五条）。`,
  );

const assignedFromAbove = ({ delegation }: Grievance, directory: Directory): boolean => {
  if (delegation?.mode !== 'assignment') return false;
  const from = directory.unit(delegation.from)?.region ?? '';
  const to = directory.unit(delegation.to)?.region ?? '';
  return from !== to && (directory.regionPath(to)?.includes(from) ?? false);
};

/** Simplified handling is for first, single, everyday matters, as the competent body judges (2022 measures, art 4, 5). */
export const maySimplify = (grievance: Grievance, directory: Directory): Refusal | undefined => {
  if (assignedFromAbove(grievance, directory)) return unfit('A matter assigned by a superior body', '上级交办的事项');
  if (grievance.headcount > 1) return unfit('A matter brought by several people', '多人联名的事项');
  if (grievance.legacy) return unfit('A matter left over from before', '历史遗留事项');
  return grievance.urgency === 'grave' ? unfit('A grave matter', '重大事项') : undefined;
};

/** A hearing shows that a matter is major, complex or difficult, and so none for simplified handling (XF 31(6)). */
export const ordinaryProcedure: GrievanceGuard = ({ status, acceptance }) =>
  status === 'in-handling' && acceptance?.procedure === 'simple'
    ? unfit('A matter that needs a hearing', '需要听证的事项')
    : undefined;

/** A request that is not supported was no matter for simplified handling (2022 measures, art 5). */
export const supportable = ({ acceptance }: Grievance, result: OpinionResult): Refusal | undefined =>
  acceptance?.procedure === 'simple' && result === 'not-support'
    ? unfit('A request that is not supported', '可能不予支持的事项')
    : undefined;

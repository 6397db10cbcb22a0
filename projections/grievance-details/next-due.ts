import { dayOf } from '../runner/day';
import type { GrievanceDetails } from './grievance-details.table';

/** Which of the due days named by events run in the state the case is in. */
const running = (row: GrievanceDetails): (string | null | undefined)[] => {
  switch (row.status) {
    case 'delegated':
      return [row.delegation?.reportDue];
    case 'in-handling':
      return [row.handling?.due, row.delegation?.reportDue];
    case 'in-mediation':
      return [row.mediation?.pausedAt ? null : row.mediation?.due, row.handling?.due];
    case 'performing':
      return row.agreement?.terms.filter(({ performed }) => !performed).map(({ due }) => due) ?? [];
    case 'executing':
      return [row.execution?.due];
    case 'resolved':
      return [row.rating.lapsed || row.rating.given.length > 0 ? null : row.rating.due];
    default:
      return [];
  }
};

/** The earliest of the due days that run, or null when the events name none. */
export const nextDue = (row: GrievanceDetails): string | null =>
  running(row)
    .flatMap((due) => (due ? [dayOf(due)] : []))
    .sort()[0] ?? null;

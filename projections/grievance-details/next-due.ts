import { dayOf } from '../../src/grievance/domain/days';
import { countDue } from '../../src/grievance/domain/rulebook/counting';
import { profileOf } from '../../src/grievance/domain/rulebook/mediation-profiles';
import { rulebookOf } from '../../src/grievance/domain/rulebook/rulebook';
import type { GrievanceDetails } from './grievance-details.table';

type Row = GrievanceDetails;
type Due = string | null | undefined;
type Period =
  | 'XF-TRANSFER'
  | 'XF-NOTIFY-DIRECT'
  | 'XF-NOTIFY-REFERRED'
  | 'XF-HANDLE'
  | 'SIMPLE-HANDLE'
  | 'XF-REVIEW-REQ'
  | 'XF-REVIEW-DEC'
  | 'XF-FINAL-REQ'
  | 'XF-FINAL-DEC'
  | 'JC-APPLY';

/** The last day of a statutory period that began then, under the case's rulebook; null before it began. */
const counted = ({ rulebook }: Row, code: Period, from: string | null | undefined): Due => {
  if (!from) return null;
  const { deadlines, calendar } = rulebookOf(rulebook);
  return countDue(deadlines[code], dayOf(from), calendar).due;
};

const handling = (row: Row): Due =>
  row.handling?.due ??
  counted(row, row.handling?.procedure === 'simple' ? 'SIMPLE-HANDLE' : 'XF-HANDLE', row.handling?.at);

const notice = (row: Row): Due =>
  row.pathNotifiedAt ? null : counted(row, 'XF-NOTIFY-REFERRED', row.delegation?.receivedAt);

/** A length that only warns is no due day, and while an attempt is paused its last day is open. */
const mediating = ({ rulebook, mediation }: Row): Due =>
  mediation && !mediation.pausedAt && !profileOf(rulebookOf(rulebook), mediation.profile)?.soft ? mediation.due : null;

/** The days that run in each state: statutory periods (law §13) and days the events themselves name. */
const running: { readonly [Status in Row['status']]?: (row: Row) => readonly Due[] } = {
  received: (row) => [
    counted(row, row.officeKind === 'petition-office' ? 'XF-TRANSFER' : 'XF-NOTIFY-DIRECT', row.withOfficeSince),
  ],
  delegated: (row) => [notice(row), row.delegation?.reportDue],
  contested: (row) => [notice(row)],
  'in-handling': (row) => [notice(row), handling(row), row.delegation?.reportDue],
  'in-mediation': (row) => [notice(row), mediating(row), handling(row)],
  performing: (row) => [
    ...(row.agreement?.terms.filter(({ performed }) => !performed).map(({ due }) => due) ?? []),
    row.agreement?.confirmation ? null : counted(row, 'JC-APPLY', row.agreement?.effectiveAt),
  ],
  'opinion-issued': (row) => [
    row.opinion?.servedAt ? counted(row, 'XF-REVIEW-REQ', row.opinion.servedAt) : handling(row),
  ],
  'in-review': (row) => [counted(row, 'XF-REVIEW-DEC', row.review?.requestedAt)],
  'review-decided': (row) => [counted(row, 'XF-FINAL-REQ', row.review?.decidedAt)],
  'in-final-review': (row) => [counted(row, 'XF-FINAL-DEC', row.finalReview?.requestedAt)],
  executing: (row) => [
    row.execution?.due,
    row.review
      ? counted(row, 'XF-FINAL-REQ', row.review.decidedAt)
      : counted(row, 'XF-REVIEW-REQ', row.opinion?.servedAt),
  ],
  resolved: ({ rating }) => [rating.lapsed || rating.given.length > 0 ? null : rating.due],
};

/** The earliest of the due days that run in the state the case is in, or null when nothing is due. */
export const nextDue = (row: Row): string | null =>
  (running[row.status]?.(row) ?? []).flatMap((due) => (due ? [dayOf(due)] : [])).sort()[0] ?? null;

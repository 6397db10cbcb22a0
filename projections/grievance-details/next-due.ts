import { addDays, dayOf } from '../../src/grievance/domain/days';
import { countDue } from '../../src/grievance/domain/rulebook/counting';
import { rulebookOf } from '../../src/grievance/domain/rulebook/known-rulebooks';
import { profileOf } from '../../src/grievance/domain/rulebook/mediation-profiles';
import type { GrievanceDetails } from './grievance-details.table';

type Row = GrievanceDetails;
type Due = string | null | undefined;
type Period =
  | 'XF-TRANSFER'
  | 'XF-NOTIFY-DIRECT'
  | 'XF-NOTIFY-REFERRED'
  | 'XF-HANDLE'
  | 'SIMPLE-HANDLE'
  | 'XF-REVIEW-DEC'
  | 'XF-FINAL-DEC';

/** Last days by rulebook, period and first day: a year has few of them, and every case asks for the same ones. */
const known = new Map<string, string>();
const most = 10_000;

/** The last day of a statutory period that began then, under the case's rulebook; null before it began. */
const counted = ({ rulebook }: Row, code: Period, from: string | null | undefined): Due => {
  if (!from) return null;
  const start = dayOf(from);
  const name = `${rulebook} ${code} ${start}`;
  const found = known.get(name);
  if (found) return found;
  const { deadlines, calendar } = rulebookOf(rulebook);
  const { due } = countDue(deadlines[code], start, calendar);
  if (known.size >= most) known.clear();
  known.set(name, due);
  return due;
};

const handling = (row: Row): Due =>
  row.handling?.due ??
  counted(row, row.handling?.procedure === 'simple' ? 'SIMPLE-HANDLE' : 'XF-HANDLE', row.handling?.at);

const notice = (row: Row): Due =>
  row.pathNotifiedAt ? null : counted(row, 'XF-NOTIFY-REFERRED', row.delegation?.receivedAt);

/** A length that only warns is no due day, and while an attempt is paused its last day is open. */
const mediating = ({ rulebook, mediation }: Row): Due =>
  mediation && !mediation.pausedAt && !profileOf(rulebookOf(rulebook), mediation.profile)?.soft ? mediation.due : null;

/** The time of a hearing is left out (XF 36(2)). */
const reviewing = (row: Row): Due => {
  const { hearingDays = 0, requestedAt } = row.finalReview ?? {};
  const due = counted(row, 'XF-FINAL-DEC', requestedAt);
  return due && addDays(due, hearingDays);
};

/** What is owed in each state: statutory duties (law §13) and days the events themselves name. */
const owed: { readonly [Status in Row['status']]?: (row: Row) => readonly Due[] } = {
  received: (row) => [
    counted(row, row.officeKind === 'petition-office' ? 'XF-TRANSFER' : 'XF-NOTIFY-DIRECT', row.withOfficeSince),
  ],
  delegated: (row) => [notice(row), row.delegation?.reportDue],
  contested: (row) => [notice(row), row.delegation?.reportDue],
  'in-handling': (row) => [notice(row), handling(row), row.delegation?.reportDue],
  'in-mediation': (row) => [notice(row), mediating(row), handling(row), row.delegation?.reportDue],
  performing: (row) => [
    ...(row.agreement?.effectiveAt
      ? row.agreement.terms.filter(({ performed }) => !performed).map(({ due }) => due)
      : []),
    ...(row.agreement?.partial ? [notice(row), handling(row), row.delegation?.reportDue] : []),
  ],
  'opinion-issued': (row) => [notice(row), row.opinion?.servedAt ? null : handling(row)],
  'in-review': (row) => [notice(row), counted(row, 'XF-REVIEW-DEC', row.review?.requestedAt)],
  'review-decided': (row) => [notice(row)],
  'in-final-review': (row) => [notice(row), reviewing(row)],
  executing: (row) => [notice(row), row.execution?.due],
};

/** The earliest day somebody owes something by, or null when nothing is owed; the clocks of the case explain it. */
export const nextDue = (row: Row): string | null =>
  (owed[row.status]?.(row) ?? []).flatMap((due) => (due ? [dayOf(due)] : [])).sort()[0] ?? null;

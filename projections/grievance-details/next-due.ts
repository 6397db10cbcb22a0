import { addDays, dayOf, daysBetween } from '../../src/grievance/domain/days';
import { rulebookOf } from '../../src/grievance/domain/rulebook/known-rulebooks';
import { lastDay } from '../../src/grievance/domain/rulebook/last-days';
import { profileOf } from '../../src/grievance/domain/rulebook/mediation-profiles';
import { amberDays } from '../../src/grievance/domain/rulebook/thresholds';
import type { GrievanceDetails } from './grievance-details.table';
import type { DelegationPart } from './grievance-parts';

type Row = GrievanceDetails;
/** A last day and the day its clock began, or nothing where nothing is owed. */
type Due = readonly [due: string, from: string] | null;
type Period =
  | 'XF-TRANSFER'
  | 'XF-NOTIFY-DIRECT'
  | 'XF-NOTIFY-REFERRED'
  | 'XF-HANDLE'
  | 'SIMPLE-HANDLE'
  | 'XF-REVIEW-DEC'
  | 'XF-FINAL-DEC'
  | 'PROXY-FEEDBACK';

/** The last day of a statutory period that began then, under the case's rulebook; null before it began. */
const counted = ({ rulebook }: Row, code: Period, from: string | null | undefined): Due => {
  if (!from) return null;
  const start = dayOf(from);
  const due = lastDay(rulebook, code, start);
  return due === undefined ? null : [due, start];
};

/** A last day that stands in the case itself. */
const set = (due: string | null | undefined, from: string | null | undefined): Due =>
  due && from ? [due, from] : null;

const handling = (row: Row): Due =>
  set(row.handling?.due, row.handling?.at) ??
  counted(row, row.handling?.procedure === 'simple' ? 'SIMPLE-HANDLE' : 'XF-HANDLE', row.handling?.at);

/** What was owed on a delegation fell away when the case ended; reopening does not bring it back. */
const handedOver = ({ delegation, withOfficeSince }: Row): DelegationPart | null =>
  delegation && Date.parse(delegation.at) >= Date.parse(withOfficeSince) ? delegation : null;

const notice = (row: Row): Due =>
  row.pathNotifiedAt ? null : counted(row, 'XF-NOTIFY-REFERRED', handedOver(row)?.receivedAt);

const report = (row: Row): Due => set(handedOver(row)?.reportDue, handedOver(row)?.at);

/** A length that only warns is no due day; while an attempt is paused its last day is open; in court it counts from the mediator's word. */
const mediating = ({ rulebook, mediation }: Row): Due => {
  if (!mediation || mediation.pausedAt || profileOf(rulebookOf(rulebook), mediation.profile)?.soft) return null;
  const { tier, due, openedAt, confirmedAt } = mediation;
  return set(due, (tier === 'judicial' ? confirmedAt : null) ?? openedAt);
};

/** The time of a hearing is left out (XF 36(2)). */
const reviewing = (row: Row): Due => {
  const { hearingDays = 0, requestedAt } = row.finalReview ?? {};
  const [due, from] = counted(row, 'XF-FINAL-DEC', requestedAt) ?? [];
  return due && from ? [addDays(due, hearingDays), from] : null;
};

const performing = ({ agreement }: Row): readonly Due[] =>
  agreement?.effectiveAt
    ? agreement.terms.filter(({ performed }) => !performed).map(({ due }) => set(due, agreement.effectiveAt))
    : [];

/** What is owed in each state: statutory duties (law §13) and days the events themselves name. */
const owed: { readonly [Status in Row['status']]?: (row: Row) => readonly Due[] } = {
  received: (row) => [
    counted(row, row.officeKind === 'petition-office' ? 'XF-TRANSFER' : 'XF-NOTIFY-DIRECT', row.withOfficeSince),
  ],
  delegated: (row) => [notice(row), report(row)],
  contested: (row) => [notice(row), report(row)],
  'in-handling': (row) => [notice(row), handling(row), report(row)],
  'in-mediation': (row) => [notice(row), mediating(row), handling(row), report(row)],
  performing: (row) => [
    ...performing(row),
    ...(row.agreement?.partial ? [notice(row), handling(row), report(row)] : []),
  ],
  'opinion-issued': (row) => [notice(row), row.opinion?.servedAt ? null : handling(row)],
  'in-review': (row) => [notice(row), counted(row, 'XF-REVIEW-DEC', row.review?.requestedAt)],
  'review-decided': (row) => [notice(row)],
  'in-final-review': (row) => [notice(row), reviewing(row)],
  executing: (row) => [notice(row), set(row.execution?.due, row.execution?.at)],
};

const ended: readonly string[] = ['closed', 'declined', 'redirected', 'withdrawn', 'merged', 'terminated'];

/** A supervised body owes its reply also after the end of the case (XF 40). */
const replies = ({ supervisions }: Row): readonly Due[] =>
  supervisions.flatMap(({ state, due, since }) => (state === 'replied' ? [] : [[due, since] as const]));

const feedback = (row: Row): readonly Due[] =>
  ended.includes(row.status) ? [] : row.mandates.map(({ owesSince }) => counted(row, 'PROXY-FEEDBACK', owesSince));

const first = (days: readonly string[]): string | null =>
  days.reduce<string | null>((least, day) => (least !== null && least <= day ? least : day), null);

/** The earliest day somebody owes something by, and from when on a duty is nearly due; the clocks of the case explain both. */
export const dueDays = (row: Row): Pick<Row, 'nextDue' | 'amberFrom'> => {
  const duties = [...(owed[row.status]?.(row) ?? []), ...replies(row), ...feedback(row)].flatMap((due) => {
    if (!due) return [];
    const [last, from] = [dayOf(due[0]), dayOf(due[1])];
    // A day that was over when it was set is due on the day it was set.
    return [{ last: last < from ? from : last, from }];
  });
  if (duties.length === 0) return { nextDue: null, amberFrom: null };
  const { thresholds } = rulebookOf(row.rulebook);
  return {
    nextDue: first(duties.map(({ last }) => last)),
    amberFrom: first(duties.map(({ last, from }) => addDays(last, -amberDays(daysBetween(from, last), thresholds)))),
  };
};

import { dayOf } from '../../src/grievance/domain/days';
import type { GrievanceEvent, GrievanceEvents } from '../../src/grievance/domain/events';
import type { Recorded } from '../runner/recorded';
import { agreementDuties } from './agreement-duties';
import { caseFacts } from './case-facts';
import type { DeadlineCase, Duty, DutyCode } from './deadlines.table';
import type { DutyRule, Ends } from './duty-rules';
import { handlingDuties } from './handling-duties';
import { mediationDuties } from './mediation-duties';
import { responsibilityDuties } from './responsibility-duties';
import { begun, ended, type Told } from './running-duty';

const rules: readonly DutyRule[] = [...handlingDuties, ...mediationDuties, ...agreementDuties, ...responsibilityDuties];
const ruleOf = new Map<DutyCode, DutyRule>(rules.map((rule) => [rule.code, rule]));

type Type = GrievanceEvent['type'];
const typesIn = (...lists: readonly (object | undefined)[]): Type[] =>
  lists.flatMap((each) => Object.keys(each ?? {})) as Type[];

/** Every event that changes a case or one of its duties, but its receipt. */
export const movingTypes: readonly Type[] = [
  ...new Set([
    ...typesIn(caseFacts),
    ...rules.flatMap(({ begins, met, waived, moves }) => typesIn(begins, met, waived, moves)),
    'DeadlineBreached' as const,
  ]),
].filter((type) => type !== 'GrievanceReceived');

const beginners = new Map<Type, readonly DutyRule[]>(
  [...movingTypes, 'GrievanceReceived' as const].map((type) => [type, rules.filter(({ begins }) => type in begins)]),
);

const ends = (events: Ends, { type, data }: GrievanceEvent, duty: Duty, row: DeadlineCase): boolean => {
  const when = events[type] as true | ((said: object, about: Duty, row: DeadlineCase) => boolean) | undefined;
  return when === true || when?.(data, duty, row) === true;
};

/** A duty after the event: its last day moved, met, fallen away, or as it was. */
const after = (duty: Duty, event: GrievanceEvent, row: DeadlineCase, told: Told): Duty => {
  const rule = ruleOf.get(duty.code);
  if (!rule || duty.endedOn !== null) return duty;
  const move = rule.moves?.[event.type] as
    | ((said: object, about: Duty, row: DeadlineCase, told: Told) => Duty)
    | undefined;
  const moved = move?.(event.data, duty, row, told) ?? duty;
  if (ends(rule.met, event, moved, row)) return ended(moved, 'met', told.on);
  return ends(rule.waived, event, moved, row) ? ended(moved, 'waived', told.on) : moved;
};

/** The duties that begin with the event; one that still runs does not begin again. */
const beginning = (row: DeadlineCase, going: readonly Duty[], event: GrievanceEvent, told: Told) =>
  (beginners.get(event.type) ?? [])
    .flatMap((rule) => {
      const begin = rule.begins[event.type] as ((said: object, row: DeadlineCase) => object | undefined) | undefined;
      return [begin?.(event.data, row) ?? []]
        .flat()
        .flatMap((wish) => begun(row, rule.code, wish as never, told) ?? []);
    })
    .filter(({ code, obligation }) =>
      going.every((each) => each.endedOn !== null || each.code !== code || each.obligation !== obligation),
    );

const breached = (row: DeadlineCase, said: GrievanceEvents['DeadlineBreached']): DeadlineCase => {
  const { code, due, startedBy, obligation, at } = said;
  const is = (each: Duty) =>
    each.code === code && each.due === due && each.startedBy === startedBy && each.obligation === obligation;
  return row.duties.some(is)
    ? { ...row, duties: row.duties.map((each) => (is(each) ? { ...each, breachedOn: dayOf(at) } : each)) }
    : row;
};

/** The case and its duties after an event; the same when nothing changed. */
export const moved = (before: DeadlineCase, event: GrievanceEvent, { id }: Recorded): DeadlineCase => {
  if (event.type === 'DeadlineBreached') return breached(before, event.data);
  const fact = caseFacts[event.type] as ((row: DeadlineCase, said: object) => DeadlineCase) | undefined;
  const row = fact ? fact(before, event.data) : before;
  const told = { id, on: dayOf(event.data.at) };
  const going = row.duties.map((duty) => after(duty, event, row, told));
  const news = beginning(row, going, event, told);
  if (news.length === 0 && going.every((duty, index) => duty === row.duties[index])) return row;
  return { ...row, duties: [...going, ...news.map((each, index) => ({ ...each, duty: going.length + index + 1 }))] };
};

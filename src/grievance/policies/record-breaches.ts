import { clockRows } from '../domain/clocks/clocks';
import { deadlineOf } from '../domain/clocks/own-deadlines';
import { month } from '../domain/clocks/standing-rows';
import { addDays, type Day, dayOf } from '../domain/days';
import type { GrievanceEvent, GrievanceEvents, GrievanceEventType } from '../domain/events';
import { startOf } from '../domain/instants';
import { countDue } from '../domain/rulebook/counting';
import type { DeadlineCode } from '../domain/rulebook/deadlines';
import { knownRulebooks, rulebookOf } from '../domain/rulebook/known-rulebooks';
import { nationalRulebook } from '../domain/rulebook/national-rulebook';
import type { Rulebook } from '../domain/rulebook/rulebook';

/** Events that start a duty or move its last day; after any other, none can be breached that could not be before. */
const moving: ReadonlySet<string> = new Set(
  clockRows
    .filter(({ code }) => deadlineOf(code, nationalRulebook).kind !== 'right')
    .flatMap(({ starts, changes = {} }) => [...Object.keys(starts), ...Object.keys(changes)]),
);

const earliest = (codes: readonly DeadlineCode[], at: string, rulebooks: readonly Rulebook[]): Day =>
  rulebooks
    .flatMap(({ deadlines, calendar }) =>
      codes.map((code) => {
        const deadline = deadlines[code];
        return 'count' in deadline ? countDue(deadline, dayOf(at), calendar).due : dayOf(at);
      }),
    )
    .sort()[0] ?? dayOf(at);

const ofAny = (): readonly Rulebook[] => knownRulebooks().map(({ rulebook }) => rulebook);

/** The most frequent events tell by themselves that nothing is due for a while; only a receipt names its rulebook. */
const notBefore: { readonly [Type in GrievanceEventType]?: (data: Readonly<GrievanceEvents[Type]>) => Day } = {
  GrievanceReceived: ({ at, rulebook }) => earliest(['XF-TRANSFER', 'XF-NOTIFY-DIRECT'], at, [rulebookOf(rulebook)]),
  GrievanceDelegated: ({ at, reportDue }) => {
    const takenUpBy = addDays(dayOf(at), month.count);
    return reportDue !== null && reportDue < takenUpBy ? reportDue : takenUpBy;
  },
  DelegationReceived: ({ at }) => earliest(['XF-NOTIFY-REFERRED'], at, ofAny()),
  GrievanceAccepted: ({ at }) => earliest(['XF-HANDLE', 'SIMPLE-HANDLE'], at, ofAny()),
};

/**
 * From when on a case’s duties are to be looked at after an event: never after the first of them is breached, at once
 * where the event alone does not tell; undefined when it changes none. What is breached is written down once
 * (lifecycle §8).
 */
export const looksFrom = ({ type, data }: GrievanceEvent): string | undefined => {
  if (!moving.has(type)) return undefined;
  const ask = notBefore[type] as ((said: typeof data) => Day) | undefined;
  return startOf(addDays(ask ? ask(data) : dayOf(data.at), ask ? 1 : 0));
};

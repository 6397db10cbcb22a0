import { dayOf } from '../days';
import type { GrievanceEvent } from '../events';
import { evolve } from '../evolve';
import { initial } from '../grievance';
import type { Rulebook } from '../rulebook/rulebook';
import { aftercareRows } from './aftercare-rows';
import { agreementRows } from './agreement-rows';
import { changed } from './changed';
import { citizensRows } from './citizens-rows';
import type { Clock, ClockEvent } from './clock';
import type { Circumstances, ClockRow, Start } from './clock-row';
import { handlingRows } from './handling-rows';
import { intakeRows } from './intake-rows';
import { judged } from './judged';
import { mediationRows } from './mediation-rows';
import { proxyRows } from './proxy-rows';
import { begin, type Running, stopped } from './running';
import { standingRows } from './standing-rows';
import { supervisionRows } from './supervision-rows';

/** An event of the case and its id in the store. */
export interface Happened {
  readonly id: string;
  readonly event: GrievanceEvent;
}

/** Every deadline of the service: one row each, in the order a case meets them. */
export const clockRows: readonly ClockRow[] = [
  ...intakeRows,
  ...handlingRows,
  ...mediationRows,
  ...agreementRows,
  ...aftercareRows,
  ...proxyRows,
  ...supervisionRows,
  ...standingRows,
];

/** The rows each type of event may start, in their order. */
type StartingRows = ReadonlyMap<string, readonly ClockRow[]>;

const startingRows = (rows: readonly ClockRow[]): StartingRows => {
  const types = new Set(rows.flatMap(({ starts }) => Object.keys(starts)));
  return new Map([...types].map((type) => [type, rows.filter(({ starts }) => type in starts)]));
};
const ofTheCase = startingRows(clockRows);
const ofTheCitizen = startingRows(citizensRows);

/** What is known of the clocks after some of a case's events: reading on costs only what is new. */
export interface Reading {
  readonly rows: StartingRows;
  readonly is: Circumstances;
  readonly clocks: readonly Running[];
}

/** Nobody can be written to: no name was given, and no way to reach the petitioner (XF 23(2)). */
const leavesNoContact = ({ type, data }: GrievanceEvent): boolean =>
  type === 'GrievanceReceived' &&
  data.anonymous &&
  !data.parties.some(({ party, account, phone, address }) => party === 'petitioner' && (account || phone || address));

const startsOf = (row: ClockRow, { type, data }: GrievanceEvent, is: Circumstances): readonly Start[] => {
  const ask = row.starts[type] as
    | ((said: typeof data, is: Circumstances) => Start | readonly Start[] | undefined)
    | undefined;
  const starts = ask?.(data, is) ?? [];
  return Array.isArray(starts) ? starts : [starts as Start];
};

/** A clock that still runs is not started again. */
const isRunning = (clocks: readonly Running[], row: ClockRow, { obligation }: Start): boolean =>
  clocks.some((clock) => clock.row === row && clock.stop === null && clock.obligation === (obligation ?? null));

/** One more event is read. */
export const read = ({ rows, is: before, clocks }: Reading, { id, event }: Happened): Reading => {
  const is: Circumstances = {
    ...before,
    grievance: evolve(before.grievance, event),
    contactUnknown: event.type === 'GrievanceReceived' ? leavesNoContact(event) : before.contactUnknown,
  };
  const by: ClockEvent = { id, type: event.type, on: dayOf(event.data.at) };
  const going = clocks.map((clock) => (clock.stop ? clock : stopped(changed(clock, event, by, is), event, by, is)));
  const begun = (rows.get(event.type) ?? []).flatMap((row) =>
    startsOf(row, event, is)
      .filter((start) => !isRunning(going, row, start))
      .flatMap((start) => begin(row, start, by, is) ?? []),
  );
  return { rows, is, clocks: [...going, ...begun] };
};

/** Nothing of a case is read yet. */
export const unread = (rulebook: Rulebook, rows: StartingRows = ofTheCase): Reading => ({
  ...{ rows, is: { grievance: initial, rulebook, contactUnknown: false }, clocks: [] },
});

/** The clocks of what was read, seen at `now`. */
export const seenAt = ({ is, clocks }: Reading, now: string): readonly Clock[] => {
  const today = dayOf(now);
  return clocks.map((clock) => judged(clock, today, is.rulebook.thresholds));
};

/**
 * The deadlines of a case as its events and a rulebook make them, seen at `now`, in the order they started (lifecycle §8).
 * `now` decides only state, colour and days left; another rulebook answers “what if”.
 */
export const clocks = (history: readonly Happened[], rulebook: Rulebook, now: string): readonly Clock[] =>
  seenAt(history.reduce(read, unread(rulebook)), now);

/** What runs for the citizen elsewhere meanwhile: reconsideration, suit, arbitration, limitation (law §8). */
export const citizensClocks = (history: readonly Happened[], rulebook: Rulebook, now: string): readonly Clock[] =>
  seenAt(history.reduce(read, unread(rulebook, ofTheCitizen)), now);

/** The duty that is due first, overdue ones included until they are done: rights may lapse and soft lengths only warn, nobody owes them. */
export const nextDue = (all: readonly Clock[]): Clock | undefined =>
  all
    .filter(({ kind, stoppedBy, state }) => kind === 'duty' && stoppedBy === null && state !== 'waived')
    .reduce<Clock | undefined>((next, clock) => (next && next.due <= clock.due ? next : clock), undefined);

import type { Day } from '../days';
import { type Calendar, type CalendarYear, cn2026, withYear } from './calendars';
import { localRulebooks } from './local-rulebooks';
import { nationalRulebook } from './national-rulebook';
import type { Rulebook } from './rulebook';

/** A case runs under rules that this process has not read yet. */
export class UnknownRulebook extends Error {}

interface Known<Thing> {
  readonly thing: Thing;
  /** When it was published, as the service recorded it; what the program brings was always known. */
  readonly since: string;
}

const always = '';
const builtIn: readonly Known<Rulebook>[] = [nationalRulebook, ...localRulebooks].map((thing) => ({
  thing,
  since: always,
}));
/** What a version says never changes, so a process may keep what it has read; it only ever learns more. */
const rulebooks = new Map(builtIn.map((known) => [known.thing.version, known]));
const years: Known<CalendarYear>[] = [];
const asOfNow = new Map<string, Rulebook>();

/** Takes in a published rulebook; one that is known already says the same. A deadline it does not know is the national one. */
export const learnRulebook = (rulebook: Rulebook, since: string): void => {
  if (rulebooks.has(rulebook.version)) return;
  const deadlines = { ...nationalRulebook.deadlines, ...rulebook.deadlines };
  rulebooks.set(rulebook.version, { thing: { ...rulebook, deadlines }, since });
};

/** Takes in the published holidays of a year. */
export const learnCalendarYear = (year: CalendarYear, since: string): void => {
  if (years.some(({ thing }) => thing.version === year.version)) return;
  years.push({ thing: year, since });
  asOfNow.clear();
};

const knownBy =
  (asOf: string | undefined) =>
  ({ since }: Known<unknown>): boolean =>
    asOf === undefined || since === always || Date.parse(since) <= Date.parse(asOf);

/** A year the rulebook's calendar lacked is filled by its first publication; a year it had stays as it was (law T-4). */
const filled = (calendar: Calendar, asOf: string | undefined): Calendar =>
  years
    .filter(knownBy(asOf))
    .reduce((all, { thing }) => (thing.year in all.published ? all : withYear(all, thing)), calendar);

/** The newest published holidays of every year: what a rulebook published now counts by. */
export const newestCalendar = (calendar: Calendar): Calendar =>
  years.reduce((all, { thing }) => withYear(all, thing), calendar);

/** The calendar of a version: the program's own, or what it became by each publication. */
export const calendarOf = (version: string): Calendar | undefined =>
  Array.from({ length: years.length + 1 }, (_, known) =>
    years.slice(0, known).reduce((all, { thing }) => withYear(all, thing), cn2026),
  ).find((calendar) => calendar.version === version);

/** Whether there is a rulebook of that version. */
export const isKnown = (version: string): boolean => rulebooks.has(version);

/** The rulebook of a version with the holidays known by then, or by now. @throws UnknownRulebook */
export const rulebookOf = (version: string, asOf?: string): Rulebook => {
  const counted = asOf === undefined ? asOfNow.get(version) : undefined;
  if (counted) return counted;
  const found = rulebooks.get(version)?.thing;
  if (!found) throw new UnknownRulebook(`No such rulebook: ${version}`);
  const calendar = filled(found.calendar, asOf);
  const rulebook = calendar === found.calendar ? found : { ...found, calendar };
  if (asOf === undefined) asOfNow.set(version, rulebook);
  return rulebook;
};

/** Every rulebook that is known, with when it was published; the program's own since always. */
export const knownRulebooks = (): readonly { readonly rulebook: Rulebook; readonly since: string | null }[] =>
  [...rulebooks.values()].map(({ thing, since }) => ({ rulebook: rulebookOf(thing.version), since: since || null }));

/** The published holidays that are known, in the order they were published. */
export const knownCalendarYears = (): readonly CalendarYear[] => years.map(({ thing }) => thing);

interface Receipt {
  readonly region: string;
  readonly channel: string;
  readonly on: Day;
}

/** How closely a rulebook fits: the nearer the region, then the channel named, then the later in force. */
const fitOf = ({ scope, inForceFrom }: Rulebook, { region, channel, on }: Receipt): string | undefined => {
  const near = Math.max(-1, ...scope.regions.filter((code) => region.startsWith(code)).map(({ length }) => length));
  if ((scope.regions.length > 0 && near < 0) || inForceFrom > on) return undefined;
  if (scope.channels.length > 0 && !scope.channels.includes(channel)) return undefined;
  return `${String(near + 1).padStart(3, '0')} ${scope.channels.length > 0 ? 1 : 0} ${inForceFrom}`;
};

/** The rulebook a matter is received under: that of its place in force on the day of receipt, the newest of equals (law §11). */
export const rulebookFor = (receipt: Receipt): Rulebook =>
  [...rulebooks.values()].reduce<{ rulebook: Rulebook; fit: string }>(
    (best, { thing }) => {
      const fit = fitOf(thing, receipt);
      return fit !== undefined && fit >= best.fit ? { rulebook: thing, fit } : best;
    },
    { rulebook: nationalRulebook, fit: '' },
  ).rulebook;

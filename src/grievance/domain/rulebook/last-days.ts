import type { Day } from '../days';
import { countDue, daysPaused, extendDue } from './counting';
import { rulebookOf } from './known-rulebooks';
import type { Period } from './period';

/** The length an edition gives a deadline; none for a day that is set case by case. */
export const lengthIn = (version: string, code: string): Period | undefined => {
  const deadlines: Readonly<Record<string, object>> = rulebookOf(version).deadlines;
  const deadline = Object.hasOwn(deadlines, code) ? deadlines[code] : undefined;
  return deadline && 'count' in deadline ? (deadline as Period) : undefined;
};

/** Last days by edition, length and first day: a year has few of them, and every case asks for the same ones. */
const known = new Map<string, Day>();
const most = 10_000;

/** The last day of a deadline that began then, or of a length of its own; undefined where nothing says how long it is. */
export const lastDay = (version: string, code: string, start: Day, own?: Period): Day | undefined => {
  const name = `${version} ${own ? `${own.count} ${own.unit}` : code} ${start}`;
  const found = known.get(name);
  if (found) return found;
  const length = own ?? lengthIn(version, code);
  if (!length) return undefined;
  const { due } = countDue(length, start, rulebookOf(version).calendar);
  if (known.size >= most) known.clear();
  known.set(name, due);
  return due;
};

/** A last day made later by so much, counted from the old one (XF 34, 36(2); ZXTJ 24, 26). */
export const laterBy = (version: string, due: Day, by: Period): Day =>
  extendDue({ due, lines: [] }, by, rulebookOf(version).calendar).due;

/** A last day after a pause: the days it took are added (XF 36(2); ZXTJ 26). */
export const laterByPause = (
  version: string,
  due: Day,
  unit: Period['unit'],
  { from, to }: { readonly from: Day; readonly to: Day },
): Day => laterBy(version, due, { count: daysPaused(unit, from, to, rulebookOf(version).calendar), unit });

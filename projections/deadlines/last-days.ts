import { addDays, daysBetween } from '../../src/grievance/domain/days';
import { countDue } from '../../src/grievance/domain/rulebook/counting';
import { rulebookOf } from '../../src/grievance/domain/rulebook/known-rulebooks';
import type { Period } from '../../src/grievance/domain/rulebook/period';
import type { DutyCode } from './deadlines.table';

/** The length the rulebook gives; none for a day that is set case by case. */
const lengthIn = (rulebook: string, code: DutyCode): Period | undefined => {
  const { deadlines } = rulebookOf(rulebook);
  const deadline = code in deadlines ? deadlines[code as keyof typeof deadlines] : undefined;
  return deadline && 'count' in deadline ? deadline : undefined;
};

/** Whether the rulebook has it as a duty: rights may lapse and soft lengths only warn (law T-3). */
export const isDuty = (rulebook: string, code: DutyCode): boolean => {
  const { deadlines } = rulebookOf(rulebook);
  return !(code in deadlines) || deadlines[code as keyof typeof deadlines].kind === 'duty';
};

/** Last days by rulebook, code and first day: a year has few of them, and every case asks for the same ones. */
const known = new Map<string, string>();
const most = 10_000;

/** The last day of a duty that began then; undefined where nothing says how long it is. */
export const lastDay = (rulebook: string, code: DutyCode, start: string, own?: Period): string | undefined => {
  const name = `${rulebook} ${own ? `${own.count} ${own.unit}` : code} ${start}`;
  const found = known.get(name);
  if (found) return found;
  const length = own ?? lengthIn(rulebook, code);
  if (!length) return undefined;
  const { due } = countDue(length, start, rulebookOf(rulebook).calendar);
  if (known.size >= most) known.clear();
  known.set(name, due);
  return due;
};

/** What a duty's days are counted in when they are made more (XF 34; ZXTJ 24, 26). */
export const unitOf = (rulebook: string, code: DutyCode, own?: Period): Period['unit'] =>
  (own ?? lengthIn(rulebook, code))?.unit ?? 'calendar-days';

/** The first day on which a duty is nearly due: so many days before the last one, or such a share of them (lifecycle §8). */
export const amberDay = (rulebook: string, start: string, due: string): string => {
  const { thresholds } = rulebookOf(rulebook);
  const share = (thresholds['amber-share'].value ?? 0) * daysBetween(start, due);
  return addDays(due, -Math.floor(Math.max(thresholds['amber-days'].value ?? 0, share)));
};

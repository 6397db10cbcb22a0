import { addDays, daysBetween } from '../../src/grievance/domain/days';
import { rulebookOf } from '../../src/grievance/domain/rulebook/known-rulebooks';
import { lengthIn } from '../../src/grievance/domain/rulebook/last-days';
import type { Period } from '../../src/grievance/domain/rulebook/period';
import { amberDays } from '../../src/grievance/domain/rulebook/thresholds';
import type { DutyCode } from './deadlines.table';

/** Whether the rulebook has it as a duty: rights may lapse and soft lengths only warn (law T-3). */
export const isDuty = (rulebook: string, code: DutyCode): boolean => {
  const { deadlines } = rulebookOf(rulebook);
  return !(code in deadlines) || deadlines[code as keyof typeof deadlines].kind === 'duty';
};

/** What a duty's days are counted in when they are made more (XF 34; ZXTJ 24, 26). */
export const unitOf = (rulebook: string, code: DutyCode, own?: Period): Period['unit'] =>
  (own ?? lengthIn(rulebook, code))?.unit ?? 'calendar-days';

/** The first day on which a duty is nearly due (lifecycle §8). */
export const amberDay = (rulebook: string, start: string, due: string): string => {
  const { thresholds } = rulebookOf(rulebook);
  return addDays(due, -amberDays(daysBetween(start, due), thresholds));
};

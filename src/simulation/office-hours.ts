import { startOf } from '../grievance/domain/instants';
import type { Chance } from './chance';
import type { Wait } from './life';

const [hour, day] = [3_600_000, 86_400_000];
const shanghai = 8 * hour;
const [opens, closes] = [8.5 * hour, 17.5 * hour];
const thursday = 4;

/** Monday is 0. */
const weekdayOf = (local: number): number => (Math.floor(local / day) + thursday - 1) % 7;

/** The moment itself within office hours; otherwise some time on the next day the offices are open. */
export const inOfficeHours = (time: number, chance: Chance): number => {
  const local = time + shanghai;
  const [midnight, hours] = [local - (local % day), local % day];
  if (weekdayOf(local) < 5 && hours >= opens && hours <= closes) return Math.round(time);
  let next = midnight + (hours < opens ? 0 : day);
  while (weekdayOf(next) >= 5) next += day;
  return Math.round(next + chance.between(opens, closes) - shanghai);
};

/** When a life goes on that waits from a moment; a day that is over is not waited for. */
export const wakesAt = (time: number, wait: Wait, chance: Chance): number =>
  inOfficeHours(
    typeof wait === 'number'
      ? time + wait * hour
      : Math.max(time, Date.parse(startOf(wait)) + chance.between(opens, closes)),
    chance,
  );

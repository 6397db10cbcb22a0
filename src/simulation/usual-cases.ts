import { type Day, daysBetween } from '../grievance/domain/days';
import { startOf } from '../grievance/domain/instants';
import type { Chance } from './chance';
import type { Living } from './life';
import { filed } from './lives/received';
import { mayBeRepresented, represented } from './lives/represented';
import { accusationLife, disputeLife, petitionLife, redirectedLife, suggestionLife, withdrawnLife } from './lives/ways';
import { matters } from './matters';
import { inOfficeHours } from './office-hours';
import type { Place } from './places';
import type { Filing } from './play';

const betweenPeople: readonly string[] = ['neighbour', 'family', 'traffic', 'medical', 'consumer'];

/** How a matter goes: a dispute between people is mostly mediated, what concerns a body is mostly answered. */
const wayOf = (chance: Chance, category: string): Living =>
  chance.weighed<Living>([
    [betweenPeople.includes(category) ? 78 : 14, disputeLife],
    [betweenPeople.includes(category) ? 8 : 70, petitionLife],
    [7, redirectedLife],
    [4, suggestionLife],
    [3, withdrawnLife],
    [1.5, accusationLife],
  ]);

/** A case as it is usually brought. */
export function* usualLife(...[one]: Parameters<Living>): ReturnType<Living> {
  const matter = one.chance.weighed(matters);
  filed(one, matter);
  const way = wayOf(one.chance, matter.category);
  const throughAnAgent = way !== accusationLife && mayBeRepresented(one) && one.chance.in(0.1);
  yield* throughAnAgent ? represented(one, way(one)) : way(one);
}

/** Moments spread over a time, first day to last, in their order. */
export const moments = (chance: Chance, count: number, from: Day, to: Day): readonly number[] => {
  const begins = Date.parse(startOf(from));
  const length = (daysBetween(from, to) + 1) * 86_400_000;
  const any = () => begins + chance.next() * length;
  // Many come during office hours; what comes after the last of them comes at any hour.
  const usual = (time: number) => {
    const open = inOfficeHours(time, chance);
    return open < begins + length ? open : Math.round(time);
  };
  return Array.from({ length: count }, () => (chance.in(0.85) ? usual(any()) : Math.round(any()))).sort(
    (a, b) => a - b,
  );
};

/** So many usual cases over a time, everywhere alike. */
export const usualCases = (chance: Chance, places: readonly Place[], count: number, from: Day, to: Day): Filing[] =>
  moments(chance, count, from, to).map((at) => ({ at, place: chance.of(places), living: usualLife }));

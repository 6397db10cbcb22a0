import { addDays, addYears, type Day } from '../grievance/domain/days';
import type { Chance } from './chance';
import type { Living } from './life';
import { cityPetition, proxyPetition, settledDispute, villageDispute } from './lives/baoding';
import type { Place } from './places';
import type { Filing } from './play';
import { moments } from './usual-cases';

/**
 * Of 100,000 filings. From the source (004-26 to 004-28): 13,000 petitions by proxy and 36,000 disputes settled in the
 * year of the stations, and 36.2 % fewer petitions at city level than in the year before. How many those were, and how
 * many disputes there were before the stations, it does not say: these are chosen.
 */
export const baodingShares = {
  ...{ cityBefore: 20_000, cityAfter: 12_760 },
  ...{ disputesBefore: 18_240, disputesSettled: 36_000, proxyPetitions: 13_000 },
} as const;
const whole = 100_000;
/** A dispute that is brought so many days before the end is settled by then. */
const settling = 60;

/** How many of so many filings are of each kind. */
export const baodingCounts = (cases: number): { readonly [Kind in keyof typeof baodingShares]: number } => {
  const count = (share: number) => Math.round((share * cases) / whole);
  const { cityBefore, cityAfter, disputesSettled, proxyPetitions } = baodingShares;
  const said = {
    ...{ cityBefore: count(cityBefore), cityAfter: count(cityAfter) },
    ...{ disputesSettled: count(disputesSettled), proxyPetitions: count(proxyPetitions) },
  };
  const disputesBefore = cases - Object.values(said).reduce((sum, each) => sum + each, 0);
  return { ...said, disputesBefore };
};

/** Places with a station, and cities: Baoding's figures are of both. */
interface Places {
  readonly local: readonly Place[];
  readonly cities: readonly Place[];
}

/** The year before mass-work stations were opened in every village, and the first year with them, in Baoding's proportions (004-02). */
export const baodingCases = (chance: Chance, { local, cities }: Places, cases: number, from: Day): Filing[] => {
  const counts = baodingCounts(cases);
  const opened = addYears(from, 1);
  const [before, last] = [addDays(opened, -1), addDays(addYears(from, 2), -1)];
  const filed = (count: number, living: Living, places: readonly Place[], first: Day, until: Day): Filing[] =>
    moments(chance, count, first, until).map((at) => ({ at, place: chance.of(places), living }));
  return [
    ...filed(counts.cityBefore, cityPetition, cities, from, before),
    ...filed(counts.disputesBefore, villageDispute, local, from, before),
    ...filed(counts.cityAfter, cityPetition, cities, opened, last),
    ...filed(counts.disputesSettled, settledDispute, local, opened, addDays(last, -settling)),
    ...filed(counts.proxyPetitions, proxyPetition, local, opened, last),
  ].sort((one, other) => one.at - other.at);
};

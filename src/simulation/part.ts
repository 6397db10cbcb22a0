import { addDays } from '../grievance/domain/days';
import { startOf } from '../grievance/domain/instants';
import type { CalendarYear } from '../grievance/domain/rulebook/calendars';
import { learnCalendarYear, learnRulebook } from '../grievance/domain/rulebook/known-rulebooks';
import type { Rulebook } from '../grievance/domain/rulebook/rulebook';
import type { Known, Organization } from '../organization/organization';
import { readOrganization } from '../organization/read-organization';
import { baodingCases } from './baoding';
import type { Chance } from './chance';
import { type Place, placesOf } from './places';
import { chanceOf, type Filing, type Happening, play } from './play';
import { SimulationRefused } from './simulation-refused';
import { nameOf, type SimulationWish } from './simulation-wish';
import { Staff } from './staff';
import { usualCases } from './usual-cases';

/** What is played, so that every thread can play its part of it by itself; the parts together are always the same. */
export interface Piece {
  readonly wish: SimulationWish;
  /** Makes query codes, as the service does. */
  readonly secret: string;
  readonly organizationFile: string | undefined;
  readonly known: readonly Known[];
  readonly rulebooks: readonly { readonly rulebook: Rulebook; readonly since: string | null }[];
  readonly years: readonly CalendarYear[];
}

/** Which cases of a piece a thread plays: every so many-th. */
export interface Part {
  readonly piece: Piece;
  readonly first: number;
  readonly parts: number;
}

const learned = ({ organizationFile, known, rulebooks, years }: Piece): Organization => {
  for (const { rulebook, since } of rulebooks) learnRulebook(rulebook, since ?? '');
  for (const year of years) learnCalendarYear(year, '');
  const organization = readOrganization(organizationFile);
  organization.learn(known);
  return organization;
};

const nobodyMediates = new SimulationRefused({
  en: 'The organisation has no village or township with a mediation committee and a competent body above it.',
  zh: '组织机构中没有设有调解委员会且上有主管机关的村或乡镇。',
});
const noStations = new SimulationRefused({
  en: 'For this preset the organisation needs a village with a station and a city with a petition office and a competent body.',
  zh: '该预设方案要求组织机构中有设群众工作站的村，以及有信访部门和主管机关的市。',
});

/** Who files where and when, and how it goes. */
const filingsOf = ({ preset, ...wish }: SimulationWish, organization: Organization, chance: Chance): Filing[] => {
  const { local, cities } = placesOf(organization);
  if (local.length === 0) throw nobodyMediates;
  if (!preset) return usualCases(chance, local, wish.cases, wish.from, wish.to);
  const places = {
    local: local.filter(({ station }) => station !== undefined),
    cities: cities.filter(({ bodies }: Place) => bodies.length > 0),
  };
  if (places.local.length === 0 || places.cities.length === 0) throw noStations;
  return baodingCases(chance, places, wish.cases, wish.from);
};

/** What happens in the cases of a part, in the order of time. @throws SimulationRefused */
export const playedPart = ({ piece, first, parts }: Part): Generator<Happening, void> => {
  const { wish, secret } = piece;
  const [organization, name] = [learned(piece), nameOf(wish)];
  const stage = { organization, staff: new Staff(organization), secret, name };
  const filings = filingsOf(wish, organization, chanceOf(name, -1));
  const until = Date.parse(startOf(addDays(wish.to, 1))) - 1;
  return play(stage, filings, until, (index) => index % parts === first);
};

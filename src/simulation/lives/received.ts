import { receiveGrievance } from '../../grievance/domain/decisions/intake/receive-grievance';
import { screenGrievance } from '../../grievance/domain/decisions/intake/screen-grievance';
import { queryCodeHash } from '../../grievance/seeds';
import type { Actor } from '../../kernel/actor';
import type { Life } from '../life';
import { type Matter, matters } from '../matters';
import { somebody } from '../people';
import type { SimulatedCase } from '../simulated-case';
import { gathered } from './group';
import { routerOf } from './parties';
import { supervised } from './supervised';

const channels = [
  [34, 'visit'],
  [16, 'letter'],
  [20, 'hotline'],
  [18, 'online'],
  [12, 'app'],
] as const;
const ownAccount: readonly string[] = ['online', 'app'];

/** Who takes a matter down: its petitioner online, the station of the place for half of the visits, or the petition office. */
const takenDownBy = (one: SimulatedCase, channel: string): Actor | undefined => {
  const { chance, place, id, organization } = one;
  if (ownAccount.includes(channel)) return { id: `petitioner-${id}`, roles: ['petitioner'], unit: null };
  if (channel === 'visit' && place.station && chance.in(0.5)) return one.staff(place.station, 'station-worker');
  const office = organization.petitionOffice(place.region);
  return office && one.staff(office.id, 'registrar');
};

/** A matter is brought: by whom, by which channel, about what. */
export const filed = (one: SimulatedCase, matter?: Matter, channel?: string, by?: Actor): void => {
  const { chance, place } = one;
  const { category, title, narrative, request } = matter ?? chance.weighed(matters);
  const how = channel ?? chance.weighed(channels);
  const actor = by ?? takenDownBy(one, how);
  if (!actor) throw new RangeError(`Nobody takes matters down in ${place.region}`);
  const unnamed = how === 'letter' && chance.in(0.12);
  one.decides(actor, receiveGrievance, {
    ...{ channel: how, category, region: place.region, title, narrative, request },
    ...(unnamed ? {} : { petitioner: somebody(chance) }),
    counterparties: chance.in(0.94) ? [somebody(chance)] : [somebody(chance), somebody(chance)],
    headcount: chance.in(0.93) ? 1 : chance.whole(2, 12),
    queryCodeHash: queryCodeHash(one.queryCode),
  });
};

/** It is looked at and sorted; a few lie too long before anybody does, and are supervised. */
export function* screened(one: SimulatedCase, kind: 'request' | 'suggestion' = 'request'): Life {
  const { chance } = one;
  const late = chance.in(0.025);
  yield late ? chance.between(380, 520) : chance.between(2, 60);
  one.decides(routerOf(one), screenGrievance, {
    kind,
    category: one.grievance.category,
    ...{
      urgency: chance.in(0.9) ? ('normal' as const) : ('urgent' as const),
      tempo: chance.of(['prompt', 'calm'] as const),
    },
    legacy: chance.in(0.04),
  });
  if (late) yield* supervised(one, 'overdue');
  yield* gathered(one);
  yield chance.between(1, 40);
}

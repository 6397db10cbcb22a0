import type { Life } from '../life';
import { matters } from '../matters';
import type { SimulatedCase } from '../simulated-case';
import { taken } from './delegated';
import { ladder } from './ladder';
import { filed, screened } from './received';
import { represented } from './represented';
import { disputeLife, ended, mediatedSomewhere, petitionLife } from './ways';

const amongNeighbours = matters.filter(([, { category }]) => category === 'neighbour' || category === 'family');
const aboutOffices = matters.filter(([, { line }]) => line === 'housing');

/** Somebody turns to the city itself. */
export function* cityPetition(one: SimulatedCase): Life {
  filed(one, one.chance.weighed(aboutOffices));
  yield* petitionLife(one);
}

/** A dispute among villagers, before there were stations. */
export function* villageDispute(one: SimulatedCase): Life {
  filed(one, one.chance.weighed(amongNeighbours));
  yield* disputeLife(one);
}

/** A dispute that is taken down at the station and settled in the village (化解, 004-27). */
export function* settledDispute(one: SimulatedCase): Life {
  const { place, chance } = one;
  filed(one, chance.weighed(amongNeighbours), 'visit', one.staff(place.station ?? '', 'station-worker'));
  yield* screened(one);
  const [nearest, ...further] = ladder(one);
  if (!nearest) throw new RangeError(`Nobody mediates in ${place.region}`);
  yield* taken(one, nearest.unit);
  yield chance.between(2, 60);
  yield* mediatedSomewhere(one, [{ ...nearest, success: 1 }, ...further]);
  yield* ended(one);
}

/** The station brings a matter for somebody, and acts for them in it (代理信访, 004-26). */
export function* proxyPetition(one: SimulatedCase): Life {
  const { place, chance } = one;
  filed(one, chance.weighed(aboutOffices), 'visit', one.staff(place.station ?? '', 'station-worker'));
  yield* represented(one, petitionLife(one));
}

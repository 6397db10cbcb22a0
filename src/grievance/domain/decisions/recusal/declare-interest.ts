import { decision } from '../../decide';
import { ofAUnitInTheCase } from '../../guards';
import { stillOpen } from '../supervision/still-open';

/** What ties the official to the matter or to a party, e.g. that a party is a near relative. */
export type DeclareInterest = { interest: string };

/** An official with a direct interest in the matter or in a party says so and withdraws; a mediator discloses a conflict instead (XF 28(3)). */
export const declareInterest = decision<DeclareInterest>({
  name: 'DeclareInterest',
  by: ['registrar', 'station-worker', 'router', 'clerk', 'handler', 'head', 'reviewer'],
  given: [stillOpen, ofAUnitInTheCase],
  decide: (_, { interest }, { actor, now }) => [
    { type: 'InterestDeclared', data: { official: actor.id, unit: actor.unit ?? '', interest, by: actor.id, at: now } },
  ],
});

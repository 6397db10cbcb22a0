import { decision } from '../decide';
import { isGrouped } from '../guards';

export type ProposeGroupSettlement = { grievance: string; terms: string };

/** Terms are laid before the members of a case; they bind nobody until that member consents (XF 33; MKT 11). */
export const proposeGroupSettlement = decision<ProposeGroupSettlement>({
  name: 'ProposeGroupSettlement',
  decide: (collective, { grievance, terms }, { actor, now }) => {
    const settlement = collective.settlements.length + 1;
    return (
      isGrouped(collective, grievance) ?? [
        { type: 'GroupSettlementProposed', data: { settlement, grievance, terms, by: actor.id, at: now } },
      ]
    );
  },
});

import { decision, type GrievanceGuard } from '../../decide';
import { inStatus, partyOf } from '../../guards';
import { byTheMediator, onAttempt } from './attempt';

export type ProposeSettlement = { proposal: string };

const byTheMediatorOrAParty: GrievanceGuard = (grievance, context) =>
  partyOf(grievance, context.actor) ? undefined : byTheMediator(grievance, context);

/** The mediator or a party puts a solution on the table; it binds nobody (PML 22). */
export const proposeSettlement = decision<ProposeSettlement>({
  name: 'ProposeSettlement',
  by: ['mediator', 'court-liaison', 'petitioner', 'counterparty'],
  byAgent: 'mediation',
  given: [inStatus('in-mediation'), byTheMediatorOrAParty],
  decide: onAttempt(({ attempt }, { proposal }, { actor, now }) => [
    { type: 'SettlementProposed', data: { attempt, proposal, by: actor.id, at: now } },
  ]),
});

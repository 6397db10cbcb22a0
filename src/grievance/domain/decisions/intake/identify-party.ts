import type { Actor } from '../../../../kernel/actor';
import { forbid, type Refusal, refuse } from '../../../../kernel/refusal';
import { partyInChinese } from '../../chinese';
import { decision } from '../../decide';
import type { Grievance } from '../../grievance';
import { knowsParty, ofAUnitInTheCase, withoutInterest } from '../../guards';
import type { Party } from '../../terms';

export type IdentifyParty = { party: Party; account: string; means: string };

const accountIsFree = (
  { parties, handledBy }: Grievance,
  { party, account }: IdentifyParty,
  actor: Actor,
): Refusal | undefined => {
  if (account === actor.id || handledBy.includes(account))
    return forbid(
      'account-of-staff',
      'Nobody who works on the case becomes a party to it (XF 28(3)).',
      '经办人员不得登记为本案当事人（信访工作条例第二十八条第三款）。',
    );
  if (parties.some((each) => each.party !== party && each.account === account))
    return refuse(
      'account-of-another-party',
      'This account belongs to another party of the case.',
      '该账号属于本案其他当事人。',
    );
  return parties.some((each) => each.party === party && each.account !== null)
    ? refuse('party-already-identified', `${party} has an account already.`, `${partyInChinese(party)}已关联账号。`)
    : undefined;
};

/** A party who proved who they are acts online from now on with their account (XF 21(2)). */
export const identifyParty = decision<IdentifyParty>({
  name: 'IdentifyParty',
  by: ['registrar', 'station-worker', 'clerk', 'handler', 'mediator'],
  given: [ofAUnitInTheCase, withoutInterest],
  decide: (grievance, wish, { actor, now }) => {
    const { party, account, means } = wish;
    const unknown = knowsParty(grievance, party);
    if (unknown) return unknown;
    if (grievance.parties.some((each) => each.party === party && each.account === account)) return [];
    return (
      accountIsFree(grievance, wish, actor) ?? [
        { type: 'PartyIdentified', data: { party, account, means, by: actor.id, at: now } },
      ]
    );
  },
});

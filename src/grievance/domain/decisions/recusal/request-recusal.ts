import { forbid, type Refusal, refuse } from '../../../../kernel/refusal';
import { decision, type GrievanceGuard } from '../../decide';
import type { Grievance } from '../../grievance';
import { partyOf } from '../../guards';
import { stillOpen } from '../supervision/still-open';

/** `official` is the account of somebody who works on the case. */
export type RequestRecusal = { official: string; reasons: string };

const notAParty = (): Refusal =>
  forbid(
    'not-a-party',
    'Only a party of the case asks that an official withdraws (XF 28(3)).',
    '仅本案当事人可以申请工作人员回避（信访工作条例第二十八条第三款）。',
  );
const byAParty: GrievanceGuard = (grievance, { actor }) => (partyOf(grievance, actor) ? undefined : notAParty());

/** A party is no official, and a mediator is kept or replaced by rules of their own. */
const isAnOfficial = ({ parties, mediation }: Grievance, official: string): Refusal | undefined => {
  if (parties.some(({ account }) => account === official))
    return refuse(
      'party-not-recused',
      `${official} is a party of the case; only officials withdraw (XF 28(3)).`,
      `${official} 是本案当事人；回避仅适用于工作人员（信访工作条例第二十八条第三款）。`,
    );
  return mediation?.mediator === official
    ? refuse(
        'mediator-is-replaced',
        `${official} mediates: disclose the conflict, and all parties keep or replace the mediator (ZXTJ 13, 14).`,
        `${official} 是调解员：请披露利害关系，由各方当事人决定继续或者更换（人民法院在线调解规则第十三条、第十四条）。`,
      )
    : undefined;
};

/** A party says why an official should not work on their case: a tie to the matter or to the other side (XF 28(3)). */
export const requestRecusal = decision<RequestRecusal>({
  name: 'RequestRecusal',
  by: ['petitioner', 'counterparty'],
  byAgent: 'review',
  given: [stillOpen, byAParty],
  decide: (grievance, { official, reasons }, { actor, now }) => {
    const party = partyOf(grievance, actor);
    if (!party) return notAParty();
    const { recused, requested } = grievance.recusal;
    if (recused.includes(official) || requested.includes(official)) return [];
    const data = { official, party, reasons, by: actor.id, at: now };
    return isAnOfficial(grievance, official) ?? [{ type: 'RecusalRequested', data }];
  },
});

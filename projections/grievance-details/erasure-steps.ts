import type { GrievanceEvent } from '../../src/grievance/domain/events';
import type { Party } from '../../src/grievance/domain/terms';
import { erasedText as gone } from '../runner/erased-text';
import type { Apply } from '../runner/projection';
import type { GrievanceDetails } from './grievance-details.table';
import type { EndingPart, HandlingPart, ResolutionPart } from './grievance-parts';

type Row = GrievanceDetails;

/** What a party said of themselves, and what they owe. */
const withoutParty = (row: Row, party: Party): Row => ({
  ...row,
  parties: row.parties.map((each) =>
    each.party === party
      ? {
          ...{ ...each, name: gone(each.name), idNumber: gone(each.idNumber) },
          ...{ phone: gone(each.phone), address: gone(each.address) },
        }
      : each,
  ),
  agreement: row.agreement && {
    ...row.agreement,
    terms: row.agreement.terms.map((term) => (term.debtor === party ? { ...term, text: gone(term.text) } : term)),
  },
});

const handling = ({ coolingOff, ...part }: HandlingPart): HandlingPart => ({
  ...{ ...part, basis: gone(part.basis) },
  ...(coolingOff ? { coolingOff: { ...coolingOff, reason: gone(coolingOff.reason) } } : {}),
});
const resolution = ({ followUp, ...part }: ResolutionPart): ResolutionPart => ({
  ...part,
  ...(followUp ? { followUp: { ...followUp, wishes: gone(followUp.wishes) } } : {}),
});
const ending = (part: EndingPart): EndingPart => ({
  ...{ ...part, reason: gone(part.reason), remedies: part.remedies.map(gone) },
  ...{ channel: gone(part.channel), bring: part.bring.map(gone) },
});

/** What the petitioner asked, and what officials wrote about it in their own words. */
const withoutMatter = (row: Row): Row => ({
  ...{ ...row, title: gone(row.title), narrative: gone(row.narrative), request: gone(row.request) },
  delegation: row.delegation && { ...row.delegation, reason: gone(row.delegation.reason) },
  handling: row.handling && handling(row.handling),
  opinion: row.opinion && { ...row.opinion, basis: row.opinion.basis.map(gone) },
  resolution: row.resolution && resolution(row.resolution),
  ending: row.ending && ending(row.ending),
});

/** What an erasure takes from a details row: exactly the texts that `personal-fields.ts` declares the party's. */
export const erasureSteps: Apply<GrievanceEvent, Row> = {
  SubjectErased: (row, { party }) =>
    party === 'petitioner' ? withoutMatter(withoutParty(row, party)) : withoutParty(row, party),
};

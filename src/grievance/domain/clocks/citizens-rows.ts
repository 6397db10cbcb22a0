import { dayOf } from '../days';
import type { GrievanceEvents } from '../events';
import { interruptedBy, knownAtTheLatest } from './clock-lines';
import type { Change, ClockRow, Start, Stops } from './clock-row';

type Receipt = GrievanceEvents['GrievanceReceived'];

const labour = /(^|-)(labour|wage|wages)(-|$)/;
const isLabour = ({ category }: { readonly category: string }): boolean => labour.test(category);
/** A matter without a counterparty is about what an authority did or left undone; with one it is between persons. */
const isAboutAnAuthority = (receipt: Receipt): boolean =>
  !isLabour(receipt) && receipt.parties.every(({ party }) => party === 'petitioner');
const isBetweenPersons = (receipt: Receipt): boolean => !isLabour(receipt) && !isAboutAnAuthority(receipt);

const fromReceiptIf =
  (holds: (receipt: Receipt) => boolean) =>
  (receipt: Receipt): Start | undefined =>
    holds(receipt) ? { bearer: 'petitioner', lines: [knownAtTheLatest] } : undefined;

/** No end of the petition stops what runs elsewhere; a suggestion or an accusation has no such rights (XF 29, 30). */
const falls: Stops = { GrievanceScreened: ({ kind }) => kind !== 'request', DuplicateLinked: true };

const interrupted = ({ at }: { readonly at: string }): Change => ({
  change: 'recounted',
  from: dayOf(at),
  unlessLate: true,
  lines: [interruptedBy],
});

/** The citizen’s other clocks: a petition does not stop them, so people are shown their last day (law §8). */
export const citizensRows: readonly ClockRow[] = [
  { code: 'ADM-RECONSIDER', starts: { GrievanceReceived: fromReceiptIf(isAboutAnAuthority) }, met: {}, waived: falls },
  { code: 'ADM-SUIT', starts: { GrievanceReceived: fromReceiptIf(isAboutAnAuthority) }, met: {}, waived: falls },
  {
    code: 'ADM-DUTY',
    starts: {
      DelegationReceived: ({ unit }, { grievance: { parties, category } }) =>
        !isLabour({ category }) && parties.every(({ party }) => party === 'petitioner') ? { bearer: unit } : undefined,
    },
    met: { OpinionServed: true, SuggestionAnswered: true, GrievanceResolved: true },
    waived: { ...falls, ContestUpheld: true, GrievanceDelegated: true },
  },
  {
    code: 'LABOUR-ARBITRATION',
    starts: { GrievanceReceived: fromReceiptIf(isLabour) },
    met: {},
    waived: falls,
    changes: { DelegationReceived: interrupted, MediationProposed: interrupted },
  },
  {
    code: 'CIVIL-LIMITATION',
    starts: { GrievanceReceived: fromReceiptIf(isBetweenPersons) },
    met: {},
    waived: falls,
    changes: { MediationProposed: interrupted },
  },
];

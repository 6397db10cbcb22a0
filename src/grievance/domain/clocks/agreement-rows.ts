import { type Day, dayOf } from '../days';
import type { Grievance } from '../grievance';
import { profileOf } from '../rulebook/mediation-profiles';
import { type Circumstances, type ClockRow, caseEnds, caseTurns } from './clock-row';

const performed = { AgreementPerformed: true, GrievanceResolved: true } as const;

/** Other terms take the place of these: amended, or agreed on with the rest of the matter. */
const replaced = { AgreementSuperseded: true, AgreementReached: true } as const;

/** Where the profile leaves judicial confirmation to nobody, or to the court's own paper, nobody applies for it. */
const confirmationIsOpen = ({ grievance: { agreement }, rulebook }: Circumstances): boolean => {
  const confirmation = agreement && profileOf(rulebook, agreement.profile)?.confirmation;
  return confirmation !== 'none' && confirmation !== 'court-paper';
};

/** The last day for performance; each instalment counts from the last one (CPL 250). */
const lastPerformanceDay = ({ agreement }: Grievance): Day | undefined =>
  agreement?.terms
    .map(({ due }) => dayOf(due))
    .sort()
    .at(-1);

/** From an agreement in effect to its performance, confirmation and enforcement (PML 31, 33; CPL 187, 205, 250). */
export const agreementRows: readonly ClockRow[] = [
  {
    code: 'PERFORM',
    starts: {
      AgreementTookEffect: (_, { grievance: { agreement } }) =>
        agreement?.terms.map(({ obligation, debtor, due }) => ({ bearer: debtor, obligation, setDue: due })),
    },
    met: { ObligationPerformed: ({ obligation }, clock) => obligation === clock.obligation, AgreementPerformed: true },
    waived: { ...caseTurns, ...replaced, GrievanceResolved: true },
  },
  {
    code: 'JC-APPLY',
    starts: { AgreementTookEffect: (_, is) => (confirmationIsOpen(is) ? { bearer: 'parties' } : undefined) },
    met: { JudicialConfirmationRequested: true },
    waived: { ...caseTurns, ...replaced, ...performed },
  },
  {
    code: 'JC-ACCEPT',
    starts: { JudicialConfirmationRequested: ({ court }) => ({ bearer: court }) },
    met: { JudicialConfirmationDecided: true },
    waived: { ...caseTurns, GrievanceResolved: true },
  },
  {
    code: 'JC-DECIDE',
    starts: {
      JudicialConfirmationDecided: ({ court, decision }) => (decision === 'accepted' ? { bearer: court } : undefined),
    },
    met: { JudicialConfirmationDecided: ({ decision }) => decision !== 'accepted' },
    waived: { ...caseTurns, GrievanceResolved: true },
  },
  {
    code: 'ENFORCE',
    starts: {
      JudicialConfirmationDecided: ({ decision }, { grievance }) =>
        decision === 'confirmed' ? { bearer: 'parties', from: lastPerformanceDay(grievance) } : undefined,
    },
    met: { EnforcementRequested: true },
    waived: { ...caseEnds, ...performed },
  },
];

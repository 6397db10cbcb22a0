import { caseTurns, type DutyRule } from './duty-rules';

/** What the agreement and the court that confirms it ask for (PML 31; CPL 187; JC2011 4). */
export const agreementDuties: readonly DutyRule[] = [
  {
    code: 'PERFORM',
    begins: {
      AgreementTookEffect: (_, { agreement }) =>
        agreement?.terms.map(({ obligation, debtor, due }) => ({
          ...{ bearer: debtor, unit: agreement.unit, obligation, setDue: due },
        })),
    },
    met: { ObligationPerformed: ({ obligation }, duty) => obligation === duty.obligation, AgreementPerformed: true },
    /** Other terms take the place of these: amended, or agreed on with the rest of the matter. */
    waived: { ...caseTurns, AgreementSuperseded: true, AgreementReached: true, GrievanceResolved: true },
  },
  {
    code: 'JC-ACCEPT',
    begins: { JudicialConfirmationRequested: ({ court }) => ({ bearer: court }) },
    met: { JudicialConfirmationDecided: true },
    waived: { ...caseTurns, GrievanceResolved: true },
  },
  {
    code: 'JC-DECIDE',
    begins: {
      JudicialConfirmationDecided: ({ court, decision }) => (decision === 'accepted' ? { bearer: court } : undefined),
    },
    met: { JudicialConfirmationDecided: ({ decision }) => decision !== 'accepted' },
    waived: { ...caseTurns, GrievanceResolved: true },
  },
];

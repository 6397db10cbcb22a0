import type { GrievanceEvent, GrievanceEvents } from '../../src/grievance/domain/events';
import type { Apply } from '../runner/projection';
import type { GrievanceDetails } from './grievance-details.table';
import type { AgreementPart, AttemptPart } from './grievance-parts';
import { join } from './received-row';

/** What the parties have just agreed to in an attempt. */
export const reached = (
  mediation: AttemptPart,
  data: GrievanceEvents['AgreementReached'],
  earlier: AgreementPart | null,
): AgreementPart => ({
  tier: mediation.tier,
  unit: mediation.unit,
  mediator: mediation.mediator,
  form: data.form,
  partial: data.partial,
  from: mediation.from === 'performing' ? (earlier?.from ?? 'in-handling') : mediation.from,
  terms: data.terms.map((term) => ({ ...term, performed: false, breached: false })),
  signedBy: [],
  countersigned: false,
  reachedAt: data.at,
  effectiveAt: null,
  performedAt: null,
  breachedAt: null,
  confirmation: null,
  court: null,
});

/** Changes the agreement; without one the event changes nothing. */
const agreement = (
  row: GrievanceDetails,
  change: (agreement: AgreementPart) => Partial<AgreementPart>,
): GrievanceDetails => (row.agreement ? { ...row, agreement: { ...row.agreement, ...change(row.agreement) } } : row);

/** What the agreement's events change in a details row. */
export const agreementSteps: Apply<GrievanceEvent, GrievanceDetails> = {
  AgreementSigned: (row, { party }) => agreement(row, ({ signedBy }) => ({ signedBy: join(signedBy, party) })),
  AgreementCountersigned: (row) => agreement(row, () => ({ countersigned: true })),
  AgreementTookEffect: (row, { at }) => agreement(row, () => ({ effectiveAt: at })),
  ObligationPerformed: (row, { obligation }) =>
    agreement(row, ({ terms }) => ({
      terms: terms.map((term) => (term.obligation === obligation ? { ...term, performed: true } : term)),
    })),
  AgreementPerformed: (row, { at }) => {
    const done = agreement(row, () => ({ performedAt: at }));
    return row.agreement?.partial && row.agreement.from ? { ...done, status: row.agreement.from } : done;
  },
  AgreementSuperseded: (row, { form, terms }) =>
    agreement(row, () => ({
      ...{ form, terms: terms.map((term) => ({ ...term, performed: false, breached: false })) },
      ...{ signedBy: [], countersigned: false, effectiveAt: null, breachedAt: null, confirmation: null, court: null },
    })),
  EnforcementRequested: (row, { party, court, at }) => ({
    ...agreement(row, () => ({ enforcement: { party, court, at } })),
    units: join(row.units, court),
  }),
  AgreementBreached: (row, { obligation, at }) =>
    agreement(row, ({ terms }) => ({
      breachedAt: at,
      terms: terms.map((term) => (term.obligation === obligation ? { ...term, breached: true } : term)),
    })),
  JudicialConfirmationRequested: (row, { court }) => ({
    ...agreement(row, () => ({ confirmation: 'requested', court })),
    units: join(row.units, court),
  }),
  JudicialConfirmationDecided: (row, { decision, court }) => agreement(row, () => ({ confirmation: decision, court })),
};

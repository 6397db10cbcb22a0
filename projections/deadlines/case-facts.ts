import { dayOf } from '../../src/grievance/domain/days';
import type { GrievanceEvent, GrievanceEvents } from '../../src/grievance/domain/events';
import type { Apply } from '../runner/projection';
import type { DeadlineCase, TimedAgreement, TimedAttempt } from './deadlines.table';

/** Nobody can be written to: no name was given, and no way to reach the petitioner (XF 23(2)). */
const leavesNoContact = ({ anonymous, parties }: GrievanceEvents['GrievanceReceived']): boolean =>
  anonymous &&
  !parties.some(({ party, account, phone, address }) => party === 'petitioner' && (account || phone || address));

/** A case as it is received, before any duty began. */
export const receivedCase = (data: GrievanceEvents['GrievanceReceived'], id: string): DeadlineCase => ({
  ...{ id, region: data.region, regionPath: data.regionPath, level: data.regionLevel, office: data.office },
  ...{ unit: data.office, category: data.category, channel: data.channel, kind: null, urgency: null },
  ...{ rulebook: data.rulebook, unreachable: leavesNoContact(data) },
  ...{ delegatedTo: null, contested: false, handler: null, handledSince: null },
  ...{ resolved: false, mandates: [], attempt: null, agreement: null, duties: [] },
});

const attempt = (row: DeadlineCase, change: Partial<TimedAttempt>): DeadlineCase =>
  row.attempt ? { ...row, attempt: { ...row.attempt, ...change } } : row;

const without = (row: DeadlineCase, { mandate }: { readonly mandate: number }): DeadlineCase => ({
  ...row,
  mandates: row.mandates.filter((each) => each.mandate !== mandate),
});

const termsOf = (terms: GrievanceEvents['AgreementReached']['terms']): TimedAgreement['terms'] =>
  terms.map(({ obligation, debtor, due }) => ({ obligation, debtor, due }));

/** Who handled the case, or was to, handles it again (lifecycle G37). */
const reopened = (row: DeadlineCase, { to, at }: GrievanceEvents['GrievanceReopened']): DeadlineCase => ({
  ...row,
  ...(to === 'in-handling'
    ? { handler: row.handler ?? row.delegatedTo ?? row.office, handledSince: dayOf(at) }
    : { handler: null, handledSince: null, delegatedTo: null }),
  ...{ attempt: null, agreement: null, contested: false, resolved: false },
});

/** What events change of a case besides its duties: its dimensions, and what deadlines ask of it. */
export const caseFacts: Apply<GrievanceEvent, DeadlineCase> = {
  ReceiptCorrected: (row, { field, value }) =>
    field === 'category' || field === 'channel' ? { ...row, [field]: String(value) } : row,
  GrievanceScreened: (row, { kind, category, urgency }) => ({ ...row, kind, category, urgency }),
  GrievanceDelegated: (row, { to }) => ({ ...row, unit: to, delegatedTo: to, contested: false }),
  DelegationContested: (row) => ({ ...row, contested: true }),
  ContestRejected: (row) => ({ ...row, contested: false }),
  ContestUpheld: (row) => ({ ...row, unit: row.office, delegatedTo: null, contested: false }),
  GrievanceAccepted: (row, { unit, at }) => ({
    ...row,
    unit,
    handler: unit,
    handledSince: dayOf(at),
    contested: false,
  }),
  RedoOrdered: (row, { to, at }) => ({ ...row, unit: to, handler: to, handledSince: dayOf(at) }),
  MediationProposed: (row, { tier, profile, unit }) => ({
    ...row,
    attempt: { tier, profile, unit, confirmedOn: null, opened: false },
  }),
  MediatorDesignated: (row) => attempt(row, { confirmedOn: null }),
  MediatorReplaced: (row) => attempt(row, { confirmedOn: null }),
  MediatorConfirmed: (row, { at }) => attempt(row, { confirmedOn: dayOf(at) }),
  MediationOpened: (row) => attempt(row, { opened: true }),
  AgreementReached: (row, { terms }) => ({
    ...row,
    agreement: row.attempt && { unit: row.attempt.unit, terms: termsOf(terms) },
  }),
  AgreementSuperseded: (row, { terms }) => ({
    ...row,
    agreement: row.agreement && { ...row.agreement, terms: termsOf(terms) },
  }),
  GrievanceMediated: (row) => ({ ...row, attempt: null }),
  GrievanceWithdrawn: (row) => ({ ...row, attempt: null, delegatedTo: row.contested ? null : row.delegatedTo }),
  GrievanceReopened: reopened,
  GrievanceResolved: (row) => ({ ...row, resolved: true }),
  GrievanceClosed: (row) => ({ ...row, resolved: false }),
  MandateGranted: (row, { mandate, unit }) => ({ ...row, mandates: [...row.mandates, { mandate, unit }] }),
  MandateRevoked: without,
  MandateResigned: without,
  MandateLapsed: without,
};

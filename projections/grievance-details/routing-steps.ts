import type { GrievanceEvent } from '../../src/grievance/domain/events';
import { instantOf } from '../runner/day';
import type { Apply } from '../runner/projection';
import { ending } from './ending-steps';
import type { GrievanceDetails } from './grievance-details.table';
import { further } from './phase';
import { join } from './received-row';
import { withAccounts } from './responsibility-steps';

/** What receipt and routing events change in a details row. */
export const routingSteps: Apply<GrievanceEvent, GrievanceDetails> = {
  ReceiptCorrected: (row, { field, value }) =>
    field === 'at'
      ? { ...row, receivedAt: instantOf(String(value)), withOfficeSince: instantOf(String(value)) }
      : { ...row, [field]: field === 'headcount' ? Number(value) : value },
  PartyIdentified: (row, { party, account }) => {
    const parties = row.parties.map((each) => (each.party === party ? { ...each, account } : each));
    return withAccounts({ ...row, parties });
  },
  GrievanceScreened: (row, { kind, category, urgency, tempo, headcount, legacy, accused, by }) => ({
    ...row,
    kind,
    category,
    urgency,
    tempo,
    headcount,
    legacy,
    accused,
    intakeBy: join(row.intakeBy, by),
  }),
  DuplicateLinked: (row, { target, reason, at }) => ({
    ...row,
    status: 'merged',
    ending: ending(at, reason, { target }),
  }),
  GrievanceDelegated: (row, { mode, to, from, reason, reportDue, at }) => ({
    ...row,
    status: 'delegated',
    phase: further(row.phase, 'delegated'),
    delegation: { mode, to, from, reason, reportDue, at, receivedAt: null, contestedAt: null },
    units: join(row.units, from, to),
    delegatedAt: instantOf(at),
    pathNotifiedAt: null,
  }),
  DelegationReceived: (row, { at }) => ({
    ...row,
    delegation: row.delegation && { ...row.delegation, receivedAt: at },
  }),
  DelegationContested: (row, { at }) => ({
    ...row,
    status: 'contested',
    delegation: row.delegation && { ...row.delegation, contestedAt: at },
  }),
  ContestUpheld: (row, { at }) => ({ ...row, status: 'received', delegation: null, withOfficeSince: instantOf(at) }),
  ContestRejected: (row) => ({ ...row, status: 'delegated' }),
  PathNotified: (row, { at }) => ({ ...row, pathNotifiedAt: instantOf(at) }),
};

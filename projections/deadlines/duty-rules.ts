import type { GrievanceEvents, GrievanceEventType } from '../../src/grievance/domain/events';
import type { DeadlineCase, Duty, DutyCode } from './deadlines.table';
import type { Beginning, Told } from './running-duty';

/** Events that end a duty, always or when their data says so. */
export type Ends = {
  readonly [Type in GrievanceEventType]?:
    | true
    | ((data: GrievanceEvents[Type], duty: Duty, row: DeadlineCase) => boolean);
};

/** One duty and its life: which events begin it, meet it, make it fall away or move its last day (lifecycle §8). */
export interface DutyRule {
  readonly code: DutyCode;
  /** From the case after the event; its duties are those before it. */
  readonly begins: {
    readonly [Type in GrievanceEventType]?: (
      data: GrievanceEvents[Type],
      row: DeadlineCase,
    ) => Beginning | readonly Beginning[] | undefined;
  };
  readonly met: Ends;
  readonly waived: Ends;
  readonly moves?: {
    readonly [Type in GrievanceEventType]?: (
      data: GrievanceEvents[Type],
      duty: Duty,
      row: DeadlineCase,
      told: Told,
    ) => Duty;
  };
}

/** The case ends, or is reopened and begins its duties afresh. */
export const caseTurns = {
  GrievanceDeclined: true,
  GrievanceRedirected: true,
  GrievanceWithdrawn: true,
  GrievanceTerminated: true,
  DuplicateLinked: true,
  GrievanceClosed: true,
  GrievanceReopened: true,
} as const satisfies Ends;

/** An agreement on a part leaves the rest of the matter open. */
export const whollyAgreed = ({ partial }: GrievanceEvents['AgreementTookEffect']): boolean => !partial;

/** Once the matter is settled or resolved, what was owed on the way to it falls away. */
export const matterSettled = {
  ...caseTurns,
  AgreementTookEffect: whollyAgreed,
  GrievanceResolved: true,
} as const satisfies Ends;

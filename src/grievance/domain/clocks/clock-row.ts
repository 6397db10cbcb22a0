import type { Sentence } from '../../../kernel/refusal';
import type { Day } from '../days';
import type { GrievanceEvents, GrievanceEventType } from '../events';
import type { Grievance } from '../grievance';
import type { Period, Unit } from '../rulebook/period';
import type { Rulebook } from '../rulebook/rulebook';
import type { ClockCode } from './clock';

/** What a row may ask besides the event: the case after it, and the rules it is counted by. */
export interface Circumstances {
  readonly grievance: Grievance;
  readonly rulebook: Rulebook;
  /** Name and address are unclear, so that nobody can be told (XF 23(2)). */
  readonly contactUnknown: boolean;
}

/** How a clock begins; whatever is left out follows from the event's day and the rulebook. */
export interface Start {
  readonly bearer: string;
  readonly obligation?: number;
  readonly from?: Day;
  readonly length?: Period;
  /** A last day somebody set for this case alone: it holds under any rulebook. */
  readonly setDue?: string;
  /** The last day as the event states it: it holds under the rulebook of the case. */
  readonly recordedDue?: string;
  readonly lines?: readonly Sentence[];
}

/** What happens to the last day of a clock that runs. */
export type Change =
  | { readonly change: 'extended'; readonly days: number; readonly unit?: Unit; readonly recordedDue?: string }
  | { readonly change: 'paused' }
  | { readonly change: 'resumed'; readonly recordedDue?: string }
  | {
      readonly change: 'recounted';
      readonly from: Day;
      /** What has run out does not begin again. */
      readonly unlessLate?: true;
      readonly lines?: readonly Sentence[];
    }
  | { readonly change: 'stated'; readonly recordedDue: string };

type PerEvent<Answer> = {
  readonly [Type in GrievanceEventType]?: (data: GrievanceEvents[Type], circumstances: Circumstances) => Answer;
};

/** Events that stop a clock, always or when their data says so. */
export type Stops = {
  readonly [Type in GrievanceEventType]?:
    | true
    | ((
        data: GrievanceEvents[Type],
        clock: { readonly bearer: string; readonly obligation: number | null },
        circumstances: Circumstances,
      ) => boolean);
};

/** One deadline and its life: which events start it, meet it, make it fall away or move its last day. */
export interface ClockRow {
  readonly code: ClockCode;
  readonly starts: PerEvent<Start | readonly Start[] | undefined>;
  readonly met: Stops;
  readonly waived: Stops;
  readonly changes?: PerEvent<Change | undefined>;
}

/** The ends of a case: nothing runs on after them (lifecycle §3, G11, G12, G27, G35, G36). */
export const caseEnds = {
  GrievanceDeclined: true,
  GrievanceRedirected: true,
  GrievanceWithdrawn: true,
  GrievanceTerminated: true,
  DuplicateLinked: true,
  GrievanceClosed: true,
} as const satisfies Stops;

/** A reopened case starts clocks afresh, so what still ran falls away too (G37). */
export const caseTurns = { ...caseEnds, GrievanceReopened: true } as const satisfies Stops;

/** An agreement on a part leaves the rest of the matter open. */
export const whollyAgreed = ({ partial }: GrievanceEvents['AgreementTookEffect']): boolean => !partial;

/** Once the matter is settled or resolved, what was owed on the way to it falls away. */
export const matterSettled = {
  ...caseTurns,
  AgreementTookEffect: whollyAgreed,
  GrievanceResolved: true,
} as const satisfies Stops;

/** The body that handles the case, or would: who accepted it, who it was handed to, who received it. */
export const handlingUnit = ({ acceptance, delegation, office }: Grievance): string =>
  acceptance?.unit ?? delegation?.to ?? office;

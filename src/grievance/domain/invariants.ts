import { answerableUnit } from './answerable-unit';
import type { Clock } from './clocks/clock';
import type { Directory } from './directory';
import type { GrievanceEvent, GrievanceEventType } from './events';
import type { Grievance } from './grievance';
import type { Status } from './terms';

/** What no case may be: without an owner, without a live clock or an outcome, without a reply (件件有着落, 事事有回音). */
export const invariants = ['without-owner', 'without-clock', 'without-reply'] as const;
export type Invariant = (typeof invariants)[number];

/** States in which nothing more is owed to the matter: it is resolved, or the case has come to an end. */
export const outcomes: readonly Status[] = [
  ...(['resolved', 'closed', 'declined', 'redirected', 'withdrawn', 'merged', 'terminated'] as const),
];
const hasOutcome = ({ status }: Grievance): boolean => outcomes.some((each) => each === status);

/** No unit there is answers for a case that is not over (XF 5(3)). */
export const isWithoutOwner = (grievance: Grievance, directory: Directory): boolean =>
  !hasOutcome(grievance) && directory.unit(directory.current(answerableUnit(grievance))) === undefined;

/** It still brings the case to mind: it runs, or it is past and not stopped; a right not used in time is gone. */
const isLive = ({ stoppedBy, state, kind }: Clock): boolean =>
  stoppedBy === null && (state === 'running' || (state === 'overdue' && kind !== 'right'));

/** A case that is not over stands, and no clock of it is live. */
export const isWithoutClock = (grievance: Grievance, clocks: readonly Clock[]): boolean =>
  !hasOutcome(grievance) && !clocks.some(isLive);

/** What answers a petitioner: an opinion or an answer in their hands, reasons for another way, or their own agreement. */
export const replies: readonly GrievanceEventType[] = [
  ...(['OpinionServed', 'SuggestionAnswered', 'GrievanceDeclined', 'GrievanceRedirected'] as const),
  ...(['AgreementTookEffect', 'ReviewDecided', 'FinalReviewDecided'] as const),
];

/** The matter is said to be settled, and its petitioner was never answered (XF 23, 32). */
export const isWithoutReply = ({ status }: Grievance, history: readonly GrievanceEvent[]): boolean =>
  (status === 'resolved' || status === 'closed' || status === 'terminated') &&
  !history.some(({ type }) => replies.includes(type));

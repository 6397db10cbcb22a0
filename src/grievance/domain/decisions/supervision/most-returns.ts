import type { Grievance } from '../../grievance';
import { rulebookOf } from '../../rulebook/known-rulebooks';

/** How often a reply is sent back before the supervision is escalated: a figure of the rulebook. */
export const mostReturns = ({ rulebook }: Grievance): number =>
  rulebookOf(rulebook).thresholds['supervision-returns'].value ?? Number.POSITIVE_INFINITY;

import { type Actor, hasRole } from '../../kernel/actor';
import type { Directory } from './directory';
import type { Grievance } from './grievance';
import { isInForce } from './mandate';
import type { GrievanceKind, Tier } from './terms';

/** What decides who may see a case; the same fields stand in the state and in the read model. */
export interface Audience {
  readonly kind: GrievanceKind | null;
  /** The unit an accusation is about: nobody of it may know of the case. */
  readonly accused: string | null;
  readonly intakeBy: readonly string[];
  readonly accounts: readonly string[];
  readonly regionPath: readonly string[];
  readonly units: readonly string[];
  /** The tier a failed attempt was passed on to: bodies of the region that mediate there may take it up. */
  readonly escalatedTo: Tier | null;
}

interface Side {
  readonly party: string;
  readonly account: string | null;
}

/** Of people's accounts those that may know of the case: of an accusation no other side's (XF 30(3)). */
export const mayKnow = (
  kind: GrievanceKind | null,
  accounts: readonly string[],
  parties: readonly Side[],
): readonly string[] =>
  kind === 'accusation'
    ? accounts.filter((each) => !parties.some(({ party, account }) => party !== 'petitioner' && account === each))
    : accounts;

export const audienceOf = ({
  kind,
  accused,
  intakeBy,
  parties,
  regionPath,
  units,
  escalatedTo,
  mandates,
}: Grievance): Audience => ({
  kind,
  accused,
  intakeBy,
  accounts: mayKnow(
    kind,
    [...parties.flatMap(({ account }) => account ?? []), ...mandates.filter(isInForce).map(({ agent }) => agent)],
    parties,
  ),
  regionPath,
  units,
  escalatedTo,
});

/** Roles that see every case of their unit's region: those who route, watch over and examine. */
export const regionWide = [
  'registrar',
  'station-worker',
  'router',
  'supervisor',
  'auditor',
  'expert',
  'clock',
] as const;

/** Roles that may open a case at all; a viewer reads figures only, an operator runs the machine. */
export const caseReaders = [
  ...regionWide,
  'clerk',
  'handler',
  'head',
  'mediator',
  'court-liaison',
  'reviewer',
  'discipline',
  'petitioner',
  'counterparty',
] as const;

/**
 * Whether somebody may know of a case: its parties and their agents (of an accusation the petitioner alone), the units that took part, whoever watches over its region, and
 * the bodies it was escalated to. An accusation is only for those who took it in and the discipline body (XF 30(3)).
 */
export const sees = (audience: Audience, actor: Actor, directory: Directory): boolean => {
  if (hasRole(actor, 'clock')) return true;
  if (audience.accounts.includes(actor.id)) return true;
  const unit = actor.unit === null ? undefined : directory.unit(actor.unit);
  if (!unit) return false;
  const inRegion = audience.regionPath.includes(unit.region);
  if (audience.kind === 'accusation') {
    if (audience.accused !== null && directory.current(audience.accused) === unit.id) return false;
    return audience.intakeBy.includes(actor.id) || (inRegion && hasRole(actor, 'discipline'));
  }
  if (inRegion && hasRole(actor, ...regionWide)) return true;
  if (!hasRole(actor, ...caseReaders)) return false;
  const { escalatedTo } = audience;
  const took = audience.units.some((each) => directory.current(each) === unit.id);
  return took || (inRegion && escalatedTo !== null && (unit.mediates ?? []).includes(escalatedTo));
};

import type { Actor } from '../../kernel/actor';
import type { Decide } from '../../kernel/decision';
import type { OrganizationEvent, UnitProfile } from './events';
import type { Member } from './member';

/** Everything a decision about the organisation may know besides the region or unit itself. */
export interface Context {
  /** Id of the region or unit, the part of the stream's name after `unit-`. */
  readonly id: string;
  readonly actor: Actor;
  readonly now: string;
  /** The organisation as it stands, whether it is known from a file or from events. */
  readonly known: { profile(unit: string): UnitProfile | undefined };
}

export interface OrganizationDecision<Wish> extends Decide<Member, Wish, OrganizationEvent, Context> {
  /** Its name in the events' metadata. */
  readonly decision: string;
}

/** Ties a rule to its name. */
export const decision = <Wish>(
  name: string,
  decide: Decide<Member, Wish, OrganizationEvent, Context>,
): OrganizationDecision<Wish> => Object.assign(decide.bind(undefined), { decision: name });

/** Whether two profiles say the same, in whatever order. */
export const same = (one: object, other: object): boolean => canonical(one) === canonical(other);
const canonical = (value: object): string =>
  JSON.stringify(value, (_, each) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

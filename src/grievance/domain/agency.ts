/** Who acts for the petitioner and what they may do: no more than the mandate says (代理信访, SD 28; lifecycle §7, §9). */
import type { Actor, Role } from '../../kernel/actor';
import { forbid, type Refusal } from '../../kernel/refusal';
import { chinese, listed } from './chinese';
import { dayOf } from './days';
import type { Grievance } from './grievance';
import { isInForce, type Mandate } from './mandate';
import { type MandateScope, type SpecialAuthority, specialAuthorities } from './terms';

/** What a mandate must say so that an agent makes a decision of the petitioner's: its area, a special authority, or nothing beyond holding; `their-own` is decided about the mandate itself, and not for the petitioner. */
export type Agency = MandateScope | SpecialAuthority | 'any-mandate' | 'their-own';

/** Whose tokens carry an agent: staff of a station, and private people (SD 28). */
export const agentRoles: readonly Role[] = ['petitioner', 'station-worker'];

/** The mandate somebody acts or acted under, the newest when there were several. */
export const mandateOf = ({ mandates }: Pick<Grievance, 'mandates'>, { id }: Pick<Actor, 'id'>): Mandate | undefined =>
  mandates.findLast(({ agent }) => agent === id);

/** Whether a mandate holds at a moment: its last day is in time. */
export const holds = (mandate: Mandate, now: string): boolean => isInForce(mandate) && dayOf(now) <= mandate.until;

/** Refused without all of this special authority in the written mandate (lifecycle §7). */
export const withAuthority = ({ authorities }: Mandate, needed: readonly SpecialAuthority[]): Refusal | undefined => {
  const missing = needed.find((each) => !authorities.includes(each));
  return missing === undefined
    ? undefined
    : forbid(
        'special-authority-missing',
        `An agent needs special authority in writing for this: ${missing}; the mandate gives: ${authorities.join(', ') || 'none'} (SD 28; lifecycle §7).`,
        `代理人办理此事须有书面特别授权：${chinese.agency[missing]}；现有特别授权：${listed(chinese.agency, authorities)}（山东省信访条例第二十八条）。`,
      );
};

const ended = ({ until, endedAt }: Mandate): Refusal => {
  const day = endedAt ? dayOf(endedAt) : until;
  return forbid(
    'mandate-ended',
    `Your mandate in this case ended on ${day}: nothing of an agent is accepted after that; the petitioner may give a new one (SD 28).`,
    `您在本案的代理权限已于 ${day} 终止，此后代理人的任何请求均不予受理；信访人可以另行委托（山东省信访条例第二十八条）。`,
  );
};

const isAuthority = (agency: MandateScope | SpecialAuthority): agency is SpecialAuthority =>
  specialAuthorities.some((each) => each === agency);

const covers = (mandate: Mandate, agency: Agency | undefined): Refusal | undefined => {
  if (agency === undefined)
    return forbid(
      'in-person-only',
      'The petitioner does this in person, not through an agent (SD 28).',
      '此事须由信访人本人办理，不得由代理人代为办理（山东省信访条例第二十八条）。',
    );
  if (agency === 'any-mandate' || agency === 'their-own') return undefined;
  if (isAuthority(agency)) return withAuthority(mandate, [agency]);
  return mandate.scope.includes(agency)
    ? undefined
    : forbid(
        'outside-the-mandate',
        `Your mandate is for ${mandate.scope.join(', ')}, not for ${agency} (SD 28).`,
        `您的代理范围为${listed(chinese.agency, mandate.scope)}，不含${chinese.agency[agency]}（山东省信访条例第二十八条）。`,
      );
};

/** Whether somebody who decides does so for the petitioner: whoever is an agent never decides such a thing otherwise. */
export const actsForThePetitioner = (
  grievance: Pick<Grievance, 'mandates'>,
  actor: Actor,
  { by, byAgent }: { readonly by: readonly Role[]; readonly byAgent: Agency | undefined },
): boolean => mandateOf(grievance, actor) !== undefined && by.includes('petitioner') && byAgent !== 'their-own';

/**
 * Refused to an agent once the mandate ended, whatever they ask and whatever office they hold besides; before that,
 * what a petitioner may do only as far as the mandate goes.
 */
export const withinTheMandate = (
  mandate: Mandate,
  now: string,
  { by, byAgent }: { readonly by: readonly Role[]; readonly byAgent: Agency | undefined },
): Refusal | undefined => {
  if (!holds(mandate, now)) return ended(mandate);
  return by.includes('petitioner') ? covers(mandate, byAgent) : undefined;
};

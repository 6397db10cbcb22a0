import { refuse } from '../../../kernel/refusal';
import { decision, ofTheGroup } from '../decide';
import { areMembers } from '../guards';
import { headcountOf, mostRepresentatives } from '../most-representatives';
import { hasMembers } from '../open-to';
import type { Member } from '../terms';

/** `means` says how the members chose them. */
export type NameRepresentatives = { representatives: readonly Member[]; means: string };

/** A group speaks through representatives from among its members, at most five or the place's own number (XF 20(3)). */
export const nameRepresentatives = decision<NameRepresentatives>({
  name: 'NameRepresentatives',
  given: [...ofTheGroup, hasMembers],
  decide: (collective, { representatives, means }, { actor, now }) => {
    const named = [...new Set(representatives)];
    const unknown = areMembers(collective, named);
    if (unknown) return unknown;
    const { value: most, basis, articleZh } = mostRepresentatives(collective);
    if (most !== null && named.length > most)
      return refuse(
        'too-many-representatives',
        `A group of ${headcountOf(collective)} has at most ${most} representatives; ${named.length} were named (${basis}).`,
        `${headcountOf(collective)} 人的群体最多推选 ${most} 名代表，现推选 ${named.length} 名（${articleZh}）。`,
      );
    const unchanged =
      named.length === collective.representatives.length &&
      named.every((each) => collective.representatives.includes(each));
    return unchanged
      ? []
      : [{ type: 'RepresentativesNamed', data: { representatives: named, most, means, by: actor.id, at: now } }];
  },
});

import type { Day } from '../../../grievance/domain/days';
import { type Amendments, amended } from '../../../grievance/domain/rulebook/amended';
import { isKnown, newestCalendar, rulebookOf } from '../../../grievance/domain/rulebook/known-rulebooks';
import type { Scope } from '../../../grievance/domain/rulebook/rulebook';
import { hasRole } from '../../../kernel/actor';
import type { Decide } from '../../../kernel/decision';
import { forbid, refuse, type Sentence } from '../../../kernel/refusal';
import type { RulebookEvent } from '../events';
import type { Context, Publications } from '../publications';

export type PublishRulebook = {
  id: string;
  edition: string;
  basedOn: string;
  title: Sentence;
  scope: Scope;
  inForceFrom: Day;
  amendments: Amendments;
};

/**
 * An edition of a rulebook is put in force from a day on, with the holidays published by now. Cases received before
 * keep theirs, and what an edition says is never changed: another one follows it (lifecycle §8, §10).
 */
export const publishRulebook: Decide<Publications, PublishRulebook, RulebookEvent, Context> = (
  { editions },
  { id, edition, basedOn, title, scope, inForceFrom, amendments },
  { actor, now },
) => {
  if (!hasRole(actor, 'operator'))
    return forbid('role-not-entitled', 'Only operator may do this.', '只有以下角色可以办理：运维员。');
  const version = `${id}-${edition}`;
  if (editions.includes(version) || isKnown(version))
    return refuse(
      'edition-published',
      `${version} is published already and never changes, since cases run under it (lifecycle §8); publish another edition.`,
      `${version} 已发布，且有事项依其办理，不得更改；请发布新的版次。`,
    );
  const base = rulebookOf(basedOn);
  const calendar = newestCalendar(base.calendar);
  const rulebook = { ...amended(base, { version, title, scope, inForceFrom }, amendments), calendar };
  return [{ type: 'RulebookPublished', data: { rulebook, basedOn, by: actor.id, at: now } }];
};

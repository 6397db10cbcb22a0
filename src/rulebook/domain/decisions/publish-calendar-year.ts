import type { CalendarYear } from '../../../grievance/domain/rulebook/calendars';
import { knownCalendarYears } from '../../../grievance/domain/rulebook/known-rulebooks';
import { nationalRulebook } from '../../../grievance/domain/rulebook/national-rulebook';
import { hasRole } from '../../../kernel/actor';
import type { Decide } from '../../../kernel/decision';
import { forbid } from '../../../kernel/refusal';
import type { RulebookEvent } from '../events';
import type { Context, Publications } from '../publications';

export type PublishCalendarYear = Omit<CalendarYear, 'version'>;

/**
 * The holidays of a year are made known: cases that counted its weekends only count by them from now on. A year
 * published again is another edition, for rulebooks published after it (law T-4).
 */
export const publishCalendarYear: Decide<Publications, PublishCalendarYear, RulebookEvent, Context> = (
  { years },
  { year, notice, holidays },
  { actor, now },
) => {
  if (!hasRole(actor, 'operator'))
    return forbid('role-not-entitled', 'Only operator may do this.', '只有以下角色可以办理：运维员。');
  const brought = year in nationalRulebook.calendar.published ? 1 : 0;
  const editions = years.filter((version) => version.startsWith(`cn-${year}.`));
  const newest = knownCalendarYears().find(({ version }) => version === editions.at(-1));
  const said = { year, notice, holidays };
  if (
    newest &&
    JSON.stringify({ ...said, version: newest.version }) ===
      JSON.stringify({ ...said, ...newest, version: newest.version })
  )
    return [];
  const calendar = { version: `cn-${year}.${brought + editions.length + 1}`, ...said };
  return [{ type: 'CalendarYearPublished', data: { calendar, by: actor.id, at: now } }];
};

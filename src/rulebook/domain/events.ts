/** Every event of a rulebook's stream: the published language. Days are `YYYY-MM-DD` in Asia/Shanghai. */
import type { CalendarYear } from '../../grievance/domain/rulebook/calendars';
import type { Rulebook } from '../../grievance/domain/rulebook/rulebook';

export interface RulebookEvents {
  /** An edition with everything it says, so that it is read without any other. */
  RulebookPublished: { rulebook: Rulebook; basedOn: string; by: string; at: string };
  /** The holidays of one year, in the stream `rulebook-cn`. */
  CalendarYearPublished: { calendar: CalendarYear; by: string; at: string };
}

export type RulebookEventType = keyof RulebookEvents;
export type RulebookEvent = {
  [Type in RulebookEventType]: { readonly type: Type; readonly data: Readonly<RulebookEvents[Type]> };
}[RulebookEventType];

import type { NewEvent } from '../event-store/event-store';
import { learnCalendarYear, learnRulebook } from '../grievance/domain/rulebook/known-rulebooks';
import type { RulebookEvent } from './domain/events';

/** Takes in what an event of a rulebook's stream made known. */
export const learnFrom = ({ type, data, metadata }: Pick<NewEvent, 'type' | 'data' | 'metadata'>): void => {
  const event = { type, data } as unknown as RulebookEvent;
  if (event.type === 'RulebookPublished') learnRulebook(event.data.rulebook, metadata.recordedAt);
  if (event.type === 'CalendarYearPublished') learnCalendarYear(event.data.calendar, metadata.recordedAt);
};

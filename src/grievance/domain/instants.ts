import { addDays, type Day, dayOf } from './days';

/** The first instant of a day in China. */
export const startOf = (day: Day): string => `${day}T00:00:00.000+08:00`;

/** The first moment after a last day: when what was not done by then lapsed, however late that is noticed. */
export const afterTheLastDay = (due: Day): string => startOf(addDays(due, 1));

/** When something told later happened: an instant stays; a plain day is its beginning, or now when it is today. */
export const happenedAt = (told: string, now: string): string =>
  told.length > 10 ? told : told === dayOf(now) ? now : startOf(told);

const instantOrDay = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** Whether this names an instant with an offset, or a day, that exists. */
export const isMoment = (told: string): boolean => {
  if (!instantOrDay.test(told) || Number.isNaN(Date.parse(told))) return false;
  const day = told.slice(0, 10);
  return new Date(Date.parse(`${day}T00:00:00Z`)).toISOString().startsWith(day);
};

/** Whether an instant has not come yet. */
export const isLater = (instant: string, now: string): boolean => Date.parse(instant) > Date.parse(now);

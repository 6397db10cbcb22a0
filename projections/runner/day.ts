const millisecondsOfDay = 86_400_000;
/** Asia/Shanghai has kept +08:00 without summer time since 1991. */
const shanghaiOffset = 8 * 3_600_000;
const plainDay = /^\d{4}-\d{2}-\d{2}$/;

/** An instant as a column takes it; a plain day is its first moment in China. */
export const instantOf = (at: string): string => (plainDay.test(at) ? `${at}T00:00:00.000+08:00` : at);

/** The day in China of an instant or a day. */
export const dayOf = (at: string): string =>
  plainDay.test(at) ? at : new Date(Date.parse(at) + shanghaiOffset).toISOString().slice(0, 10);

/** The first day of a day's month. */
export const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

/** How many whole days lie from one day to another; negative when the second is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / millisecondsOfDay);

/** An instant of the database as events write them: ISO 8601 with milliseconds, +08:00. */
export const shanghaiInstant = (instant: Date): string =>
  new Date(instant.getTime() + shanghaiOffset).toISOString().replace('Z', '+08:00');

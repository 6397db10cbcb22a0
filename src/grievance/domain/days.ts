/** A calendar day in China, 'YYYY-MM-DD': what periods are counted in; comparing two as strings compares them as days. */
export type Day = string;

/** Monday is 1, Sunday 7, as ISO 8601 numbers them. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const millisecondsOfDay = 86_400_000;
/** Asia/Shanghai has kept +08:00 without summer time since 1991. */
const shanghaiOffset = 8 * 3_600_000;
const plainDay = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

const numberOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / millisecondsOfDay;
const fromNumber = (days: number): Day => new Date(days * millisecondsOfDay).toISOString().slice(0, 10);

const checked = (day: string): Day => {
  const number = numberOf(day);
  if (Number.isNaN(number) || fromNumber(number) !== day) throw new RangeError(`No such day: ${day}`);
  return day;
};

/** The day in China of an ISO instant with any offset; a plain 'YYYY-MM-DD' is its own day (law T-6). */
export const dayOf = (iso: string): Day => {
  if (plainDay.test(iso)) return checked(iso);
  if (!instant.test(iso)) throw new RangeError(`Neither a day nor an instant with an offset: ${iso}`);
  checked(iso.slice(0, 10));
  return new Date(Date.parse(iso) + shanghaiOffset).toISOString().slice(0, 10);
};

/** The day so many days later, or earlier when negative. */
export const addDays = (day: Day, days: number): Day => fromNumber(numberOf(checked(day)) + days);

/** The corresponding day so many months later; the last day of the month where there is none (Civil Code 202). */
export const addMonths = (day: Day, months: number): Day => {
  const [year = 0, month = 0, date = 0] = checked(day).split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lengthOfMonth = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, lengthOfMonth));
  return first.toISOString().slice(0, 10);
};

/** The corresponding day so many years later; 29 February becomes the 28th where there is none (Civil Code 202). */
export const addYears = (day: Day, years: number): Day => addMonths(day, years * 12);

/** How many days lie from one day to another; negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number => numberOf(checked(to)) - numberOf(checked(from));

/** Which day of the week it is. */
export const weekday = (day: Day): Weekday => (((((numberOf(checked(day)) + 3) % 7) + 7) % 7) + 1) as Weekday;

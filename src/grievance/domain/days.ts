/** A calendar day in China, 'YYYY-MM-DD': what periods are counted in; comparing two as strings compares them as days. */
export type Day = string;

/** Monday is 1, Sunday 7, as ISO 8601 numbers them. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const millisecondsOfDay = 86_400_000;
/** Asia/Shanghai has kept +08:00 without summer time since 1991. */
const shanghaiOffset = 8 * 3_600_000;
const plainDay = /^\d{4}-\d{2}-\d{2}$/;
/** As the service writes instants: in China's own time, so that the day is the one that is written. */
const local = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}\+08:00$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Days that were asked for before: a calendar has few, and counting asks for each of them often. */
const [texts, numbers] = [new Map<number, Day>(), new Map<Day, number>()];
const most = 100_000;

const fromNumber = (number: number): Day => {
  const known = texts.get(number);
  if (known !== undefined) return known;
  const day = new Date(number * millisecondsOfDay).toISOString().slice(0, 10);
  if (texts.size === most) texts.clear();
  texts.set(number, day);
  return day;
};

const numberOf = (day: Day): number => {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Date.parse(`${day}T00:00:00Z`) / millisecondsOfDay;
  if (Number.isNaN(number) || fromNumber(number) !== day) throw new RangeError(`No such day: ${day}`);
  if (numbers.size === most) numbers.clear();
  numbers.set(day, number);
  return number;
};

const checked = (day: string): Day => fromNumber(numberOf(day));

/** The day in China of an ISO instant with any offset; a plain 'YYYY-MM-DD' is its own day (law T-6). */
export const dayOf = (iso: string): Day => {
  if (local.test(iso) || plainDay.test(iso)) return checked(iso.slice(0, 10));
  if (!instant.test(iso)) throw new RangeError(`Neither a day nor an instant with an offset: ${iso}`);
  checked(iso.slice(0, 10));
  return fromNumber(Math.floor((Date.parse(iso) + shanghaiOffset) / millisecondsOfDay));
};

/** The day so many days later, or earlier when negative. */
export const addDays = (day: Day, days: number): Day => fromNumber(numberOf(day) + days);

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
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from);

/** Which day of the week it is. */
export const weekday = (day: Day): Weekday => (((((numberOf(day) + 3) % 7) + 7) % 7) + 1) as Weekday;

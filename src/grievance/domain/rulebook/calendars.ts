import type { Sentence } from '../../../kernel/refusal';
import { addDays, type Day, weekday } from '../days';

/** Rest days and make-up working days as the State Council publishes them each year (law T-4). */
export interface Calendar {
  readonly version: string;
  /** The years with published holidays, each with the notice; every other year knows weekends only. */
  readonly published: Readonly<Record<string, string>>;
  /** Days off, by day, with the name of the holiday. */
  readonly holidays: Readonly<Record<Day, Sentence>>;
  /** Saturdays and Sundays that are worked, by day, with the holiday they make up for. */
  readonly makeUpDays: Readonly<Record<Day, Sentence>>;
}

/** One holiday of a year: its days off, and the Saturdays and Sundays that are worked for it. */
export interface Holiday {
  readonly name: Sentence;
  readonly from: Day;
  readonly to: Day;
  readonly worked?: readonly Day[];
}

/** The holidays of one year as a notice of the State Council sets them; a corrected year is another edition (law T-4). */
export interface CalendarYear {
  /** The year and its edition, e.g. `cn-2027.1`. */
  readonly version: string;
  readonly year: string;
  readonly notice: string;
  readonly holidays: readonly Holiday[];
}

const newYear: Sentence = { en: 'New Year’s Day', zh: '元旦' };
const springFestival: Sentence = { en: 'Spring Festival', zh: '春节' };
const qingming: Sentence = { en: 'Qingming Festival', zh: '清明节' };
const labourDay: Sentence = { en: 'Labour Day', zh: '劳动节' };
const dragonBoat: Sentence = { en: 'Dragon Boat Festival', zh: '端午节' };
const midAutumn: Sentence = { en: 'Mid-Autumn Festival', zh: '中秋节' };
const nationalDay: Sentence = { en: 'National Day', zh: '国庆节' };
const nationalDayAndMidAutumn: Sentence = { en: 'National Day and Mid-Autumn Festival', zh: '国庆节、中秋节' };
/** The name under which an ordinary Saturday or Sunday is off. */
export const weekend: Sentence = { en: 'weekend', zh: '周末' };

const holidaysOf2025: readonly Holiday[] = [
  { name: newYear, from: '2025-01-01', to: '2025-01-01' },
  { name: springFestival, from: '2025-01-28', to: '2025-02-04', worked: ['2025-01-26', '2025-02-08'] },
  { name: qingming, from: '2025-04-04', to: '2025-04-06' },
  { name: labourDay, from: '2025-05-01', to: '2025-05-05', worked: ['2025-04-27'] },
  { name: dragonBoat, from: '2025-05-31', to: '2025-06-02' },
  { name: nationalDayAndMidAutumn, from: '2025-10-01', to: '2025-10-08', worked: ['2025-09-28', '2025-10-11'] },
];

const holidaysOf2026: readonly Holiday[] = [
  { name: newYear, from: '2026-01-01', to: '2026-01-03', worked: ['2026-01-04'] },
  { name: springFestival, from: '2026-02-15', to: '2026-02-23', worked: ['2026-02-14', '2026-02-28'] },
  { name: qingming, from: '2026-04-04', to: '2026-04-06' },
  { name: labourDay, from: '2026-05-01', to: '2026-05-05', worked: ['2026-05-09'] },
  { name: dragonBoat, from: '2026-06-19', to: '2026-06-21' },
  { name: midAutumn, from: '2026-09-25', to: '2026-09-27' },
  { name: nationalDay, from: '2026-10-01', to: '2026-10-07', worked: ['2026-09-20', '2026-10-10'] },
];

const daysOff = ({ name, from, to }: Holiday): [Day, Sentence][] => {
  const days: [Day, Sentence][] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push([day, name]);
  return days;
};
const daysWorked = ({ name, worked = [] }: Holiday): [Day, Sentence][] => worked.map((day) => [day, name]);

type ByDay = Calendar['holidays'];
const replaced = (days: ByDay, year: string, own: readonly [Day, Sentence][]): ByDay =>
  Object.fromEntries([...Object.entries(days).filter(([day]) => !day.startsWith(year)), ...own]);

/** Called after its last year; an older year that was corrected is named beside it. */
const versionWith = ({ version, published }: Calendar, { version: added, year }: CalendarYear): string =>
  Object.keys(published).every((known) => known < year) ? version.replace(/^[^+]*/, added) : `${version}+${added}`;

/** The calendar with the holidays of one more year, or with a year corrected. */
export const withYear = (calendar: Calendar, added: CalendarYear): Calendar => {
  const { year, notice, holidays } = added;
  return {
    version: versionWith(calendar, added),
    published: { ...calendar.published, [year]: notice },
    holidays: replaced(calendar.holidays, year, holidays.flatMap(daysOff)),
    makeUpDays: replaced(calendar.makeUpDays, year, holidays.flatMap(daysWorked)),
  };
};

const yearsUntil2026: readonly CalendarYear[] = [
  { version: 'cn-2025.1', year: '2025', notice: '国办发明电〔2024〕12号', holidays: holidaysOf2025 },
  { version: 'cn-2026.1', year: '2026', notice: '国办发明电〔2025〕7号', holidays: holidaysOf2026 },
];

/** The calendar the program brings: the holidays of 2025 and 2026. */
export const cn2026: Calendar = yearsUntil2026.reduce(withYear, {
  version: '',
  published: {},
  holidays: {},
  makeUpDays: {},
});

/** Why a day is off: the name of the holiday, or the weekend; undefined for a working day (law T-4). */
export const restOn = (day: Day, { holidays, makeUpDays }: Calendar): Sentence | undefined =>
  holidays[day] ?? (weekday(day) >= 6 && !makeUpDays[day] ? weekend : undefined);

/** Whether a day is a statutory holiday or a weekend that is not worked (CPL 85). */
export const isRestDay = (day: Day, calendar: Calendar): boolean => restOn(day, calendar) !== undefined;

/** Whether a day is worked, make-up Saturdays and Sundays included. */
export const isWorkingDay = (day: Day, calendar: Calendar): boolean => !isRestDay(day, calendar);

/** Whether the holidays of the day's year are not published yet, so that only its weekends are known. */
export const isProvisional = (day: Day, { published }: Calendar): boolean => !(day.slice(0, 4) in published);

import { addDays, dayOf, weekday } from '../../grievance/domain/days';
import type { CalendarYear, Holiday } from '../../grievance/domain/rulebook/calendars';

/** What is wrong with a line of a calendar file. */
export interface LineFault {
  readonly line: number;
  readonly en: string;
  readonly zh: string;
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

const header = 'from,to,zh,en,worked';
const longest = 31;

const linesOf = (text: string): readonly Line[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((said, index) => ({ line: index + 1, cells: said.split(',').map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== '') && !cells[0]?.startsWith('#'));

const isDay = (said: string): boolean => {
  try {
    return said.length === 10 && dayOf(said) === said;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
};

const headFaults = ([first, second, third]: readonly Line[]): readonly LineFault[] => [
  ...(first && /^\d{4}$/.test(first.cells[1] ?? '') && first.cells[0] === 'year'
    ? []
    : [{ line: first?.line ?? 1, en: 'the first line is year,2027', zh: '第一行须为 year,2027' }]),
  ...(second && second.cells[0] === 'notice' && second.cells[1]
    ? []
    : [{ line: second?.line ?? 2, en: 'the second line is notice,<its number>', zh: '第二行须为 notice,<文号>' }]),
  ...(third?.cells.join(',') === header
    ? []
    : [{ line: third?.line ?? 3, en: `the third line is ${header}`, zh: `第三行须为 ${header}` }]),
];

const workedOf = (cell = ''): readonly string[] => cell.split(/\s+/).filter((day) => day !== '');

/** A worked day is a weekend of the year or of the days beside it, and no day off itself. */
const workedFaults = ({ line, cells }: Line, off: ReadonlySet<string>): readonly LineFault[] =>
  workedOf(cells[4]).flatMap((day) => {
    if (!isDay(day)) return [{ line, en: `${day} is no day, YYYY-MM-DD`, zh: `${day} 不是日期 YYYY-MM-DD` }];
    if (weekday(day) < 6) return [{ line, en: `${day} is no Saturday or Sunday`, zh: `${day} 不是周六或周日` }];
    return off.has(day) ? [{ line, en: `${day} is a day off itself`, zh: `${day} 本身为放假日` }] : [];
  });

const daysFrom = (from: string, to: string): readonly string[] => {
  const days: string[] = [];
  for (let day = from; day <= to && days.length <= longest; day = addDays(day, 1)) days.push(day);
  return days;
};

const lineFaults = ({ line, cells }: Line, year: string): readonly LineFault[] => {
  const [from = '', to = '', zh = '', en = ''] = cells;
  if (cells.length > 5) return [{ line, en: `has more cells than ${header}`, zh: `列数多于 ${header}` }];
  if (!isDay(from) || !isDay(to))
    return [{ line, en: 'from and to are days, YYYY-MM-DD', zh: 'from、to 须为日期 YYYY-MM-DD' }];
  if (from > to) return [{ line, en: `${from} is after ${to}`, zh: `${from} 晚于 ${to}` }];
  return [
    ...(from.startsWith(year) && to.startsWith(year)
      ? []
      : [{ line, en: `its days lie outside ${year}`, zh: `日期不在 ${year} 年内` }]),
    ...(daysFrom(from, to).length > longest
      ? [{ line, en: `lasts longer than ${longest} days`, zh: `超过 ${longest} 天` }]
      : []),
    ...(/\p{Script=Han}/u.test(zh) && en !== ''
      ? []
      : [{ line, en: 'zh and en name the holiday', zh: 'zh、en 须为节日名称' }]),
  ];
};

const overlaps = (lines: readonly Line[]): readonly LineFault[] =>
  lines.flatMap(({ line, cells: [from = '', to = ''] }, index) =>
    lines
      .slice(0, index)
      .filter(({ cells }) => from <= (cells[1] ?? '') && to >= (cells[0] ?? ''))
      .map((other) => ({ line, en: `overlaps line ${other.line}`, zh: `与第 ${other.line} 行重叠` })),
  );

const holidayOf = ({ cells: [from = '', to = '', zh = '', en = '', worked] }: Line): Holiday => ({
  name: { en, zh },
  from,
  to,
  ...(workedOf(worked).length > 0 ? { worked: workedOf(worked) } : {}),
});

/**
 * Reads the holidays of a year: `year,2027`, `notice,<its number>`, a header, then one line for each holiday with the
 * weekends worked for it, parted by spaces. Answers every line that does not fit instead, when there is one (law T-4).
 */
export const readCalendarFile = (text: string): Omit<CalendarYear, 'version'> | readonly LineFault[] => {
  const lines = linesOf(text);
  const head = headFaults(lines);
  if (head.length > 0) return head;
  const [year = '', notice = ''] = lines.slice(0, 2).map(({ cells }) => cells[1]);
  const holidays = lines.slice(3);
  const shape = holidays.flatMap((each) => lineFaults(each, year));
  if (shape.length > 0) return shape;
  const off = new Set(holidays.flatMap(({ cells: [from = '', to = ''] }) => daysFrom(from, to)));
  const faults = [...overlaps(holidays), ...holidays.flatMap((each) => workedFaults(each, off))];
  if (holidays.length === 0) return [{ line: lines.at(-1)?.line ?? 3, en: 'names no holiday', zh: '没有任何节日' }];
  return faults.length > 0 ? faults : { year, notice, holidays: holidays.map(holidayOf) };
};

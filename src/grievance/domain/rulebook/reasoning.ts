import type { Sentence } from '../../../kernel/refusal';
import { addDays, type Day, weekday } from '../days';
import { type Calendar, isProvisional, restOn, weekend } from './calendars';
import type { Period, Unit } from './period';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const units: Readonly<Record<Unit, Sentence>> = {
  'calendar-days': { en: 'calendar day', zh: '日' },
  'working-days': { en: 'working day', zh: '个工作日' },
  months: { en: 'month', zh: '个月' },
  years: { en: 'year', zh: '年' },
};

/** A day with its weekday, as both languages write it. */
export const sayDay = (day: Day): Sentence => {
  const known = said.get(day);
  if (known) return known;
  const sentence = worded(day);
  if (said.size === most) said.clear();
  said.set(day, sentence);
  return sentence;
};

const said = new Map<Day, Sentence>();
const most = 20_000;

const worded = (day: Day): Sentence => {
  const [year, month, date] = day.split('-').map(Number);
  const nth = weekday(day) - 1;
  return { en: `${weekdays[nth]} ${day}`, zh: `${year}年${month}月${date}日（星期${'一二三四五六日'[nth]}）` };
};

/** A length such as “5 working days”, 5个工作日. */
export const sayPeriod = ({ count, unit }: Period): Sentence => ({
  en: `${count} ${units[unit].en}${count === 1 ? '' : 's'}`,
  zh: `${count}${units[unit].zh}`,
});

interface Run {
  readonly name: Sentence;
  readonly from: Day;
  to: Day;
}

/** Neighbouring days off of one name, joined. */
const runsOff = (after: Day, until: Day, calendar: Calendar): readonly Run[] => {
  const runs: Run[] = [];
  for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) {
    const name = restOn(day, calendar);
    const last = runs.at(-1);
    if (!name) continue;
    if (last?.name.en === name.en && addDays(last.to, 1) === day) last.to = day;
    else runs.push({ name, from: day, to: day });
  }
  return runs;
};

const sayRun = ({ from, to }: Run): Sentence =>
  from === to ? { en: from, zh: from } : { en: `${from} to ${to}`, zh: `${from}至${to}` };

const notCounted = (name: Sentence, runs: readonly Run[]): Sentence => ({
  en: `Not counted, ${name.en}: ${runs.map((run) => sayRun(run).en).join(', ')}.`,
  zh: `${name.zh}不计入：${runs.map((run) => sayRun(run).zh).join('、')}。`,
});

const makeUpDaysCounted = (after: Day, until: Day, { makeUpDays }: Calendar): readonly Sentence[] =>
  Object.entries(makeUpDays)
    .filter(([day]) => day > after && day <= until)
    .map(([day, holiday]) => ({
      en: `Counted, a working day that makes up for ${holiday.en}: ${sayDay(day).en}.`,
      zh: `${sayDay(day).zh}为${holiday.zh}调休上班日，计入。`,
    }));

/** Which days of a count in working days were left out, and which weekends were worked. */
export const workingDaysSkipped = (after: Day, until: Day, calendar: Calendar): readonly Sentence[] => {
  const runs = runsOff(after, until, calendar);
  const weekends = runs.filter(({ name }) => name === weekend);
  const holidays = runs.filter(({ name }) => name !== weekend);
  return [
    ...(weekends.length > 0 ? [notCounted(weekend, weekends)] : []),
    ...holidays.map((run) => notCounted(run.name, [run])),
    ...makeUpDaysCounted(after, until, calendar),
  ];
};

/** The day something happened does not count (CPL 85; CC 201). */
export const startNotCounted = (start: Day): Sentence => ({
  en: `The starting day, ${sayDay(start).en}, is not counted (CPL 85; CC 201).`,
  zh: `起始日${sayDay(start).zh}不计入（民事诉讼法第八十五条、民法典第二百零一条）。`,
});

/** Where a period ends before anything is moved. */
export const endsOn = (period: Period, last: Day): Sentence => ({
  en: `${sayPeriod(period).en} end${period.count === 1 ? 's' : ''} on ${sayDay(last).en}.`,
  zh: `${sayPeriod(period).zh}至${sayDay(last).zh}届满。`,
});

/** A last day that is a rest day moves to the first working day after it (CPL 85; CC 203). */
export const rolledForward = (last: Day, due: Day, calendar: Calendar): Sentence => {
  const names = runsOff(addDays(last, -1), due, calendar).map(({ name }) => name);
  const distinct = names.filter(({ en }, at) => names.findIndex((each) => each.en === en) === at);
  return {
    en: `${last} is a rest day (${distinct.map(({ en }) => en).join(', ')}), so the last day moves to ${sayDay(due).en} (CPL 85; CC 203).`,
    zh: `${last}为休假日（${distinct.map(({ zh }) => zh).join('、')}），顺延至${sayDay(due).zh}（民事诉讼法第八十五条、民法典第二百零三条）。`,
  };
};

/** A last day that is a rest day stays where the period does not roll over: an authority’s duty (law T-3). */
export const notMoved = (last: Day, calendar: Calendar): Sentence => ({
  en: `It is a rest day (${restOn(last, calendar)?.en}), but this period is not moved by rest days.`,
  zh: `该日为休假日（${restOn(last, calendar)?.zh}），但本期限不因休假日顺延。`,
});

/** Where a later last day starts from. */
export const extendedBy = (due: Day, by: Period): Sentence => ({
  en: `Extended by ${sayPeriod(by).en} from ${sayDay(due).en}.`,
  zh: `自${sayDay(due).zh}起延长${sayPeriod(by).zh}。`,
});

/** What a pause leaves out of a period, added after its last day. */
export const pausedFor = (due: Day, by: Period): Sentence => ({
  en: `A pause of ${sayPeriod(by).en} is left out; they are added after ${sayDay(due).en}.`,
  zh: `暂停${sayPeriod(by).zh}不计入期限，自${sayDay(due).zh}起顺延。`,
});

/** The years whose holidays are not published, where only weekends were taken as rest days. */
export const provisionalYears = (from: Day, to: Day, calendar: Calendar): readonly Sentence[] => {
  const sentences: Sentence[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    if (!isProvisional(`${year}-01-01`, calendar)) continue;
    sentences.push({
      en: `Provisional: calendar ${calendar.version} has no published holidays of ${year}, so only its weekends are rest days.`,
      zh: `暂定：日历${calendar.version}没有${year}年的放假安排，该年仅以周末为休假日。`,
    });
  }
  return sentences;
};

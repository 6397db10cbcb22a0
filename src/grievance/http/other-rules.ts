import { invalid } from '../../http/problem';
import { type Amendments, amended } from '../domain/rulebook/amended';
import { withYear } from '../domain/rulebook/calendars';
import { faultsOf } from '../domain/rulebook/faults';
import { calendarOf, isKnown, rulebookOf } from '../domain/rulebook/known-rulebooks';
import type { Rulebook } from '../domain/rulebook/rulebook';
import type { CompareRulebooksRequest, ThoughtOfYearRequest } from './comparison.requests';

type Change = (rules: Rulebook) => Rulebook;

const wrong = (pointer: string, en: string, zh: string) => invalid([{ pointer, detail: { en, zh } }]);
const asItIs: Change = (rules) => rules;

const ofVersion = (rulebook: string | undefined): Change => {
  if (rulebook === undefined) return asItIs;
  if (!isKnown(rulebook)) throw wrong('/rulebook', `there is no rulebook ${rulebook}`, `没有版本为 ${rulebook} 的规则`);
  return () => rulebookOf(rulebook);
};

/** Only what the request names: a section that is left out is not amended. */
const named = (sections: Amendments): Amendments =>
  Object.fromEntries(Object.entries(sections).filter(([, section]) => section !== undefined));

const withAmendments = ({ rulebook, amendments }: CompareRulebooksRequest): Change => {
  if (!amendments) return asItIs;
  if (rulebook === undefined)
    throw wrong(
      '/rulebook',
      'rulebook says what the amendments differ from',
      '须以 rulebook 注明 amendments 所修改的规则',
    );
  const faults = faultsOf(rulebookOf(rulebook), named(amendments));
  if (faults.length > 0) throw invalid(faults.map((each) => ({ ...each, pointer: `/amendments${each.pointer}` })));
  return (rules) => amended(rules, { ...rules, version: `${rules.version}, amended` }, named(amendments));
};

const ofCalendar = (calendar: string | undefined): Change => {
  if (calendar === undefined) return asItIs;
  const days = calendarOf(calendar);
  if (!days) throw wrong('/calendar', `there is no calendar ${calendar}`, `没有版本为 ${calendar} 的日历`);
  return (rules) => ({ ...rules, version: `${rules.version}, ${days.version}`, calendar: days });
};

const withHolidays = (said: ThoughtOfYearRequest | undefined): Change => {
  if (!said) return asItIs;
  const { year, holidays } = said;
  holidays.forEach(({ from, to }, index) => {
    if (from > to || !from.startsWith(year) || !to.startsWith(year))
      throw wrong(
        `/holidays/holidays/${index}/to`,
        `from and to are days of ${year}, one not before the other`,
        `from、to 须为 ${year} 年内的日期，to 不得早于 from`,
      );
  });
  const thoughtOf = {
    ...{ version: `cn-${year}.0`, year, notice: '' },
    holidays: holidays.map(({ zh, en, from, to, worked = [] }) => ({ name: { en, zh }, from, to, worked })),
  };
  return (rules) => {
    const calendar = withYear(rules.calendar, thoughtOf);
    return { ...rules, version: `${rules.version}, ${calendar.version}`, calendar };
  };
};

/**
 * The rules a case is replayed under: those of a version, or such as nobody published; a version of their own, so that
 * days recorded under the case's rules do not hold. @throws Problem 400
 */
export const otherRules = (asked: CompareRulebooksRequest): Change => {
  const { from, to, rulebook, amendments, calendar, holidays } = asked;
  if (from > to) throw wrong('/to', 'to must not be before from', 'to 不得早于 from');
  if ([rulebook, amendments, calendar, holidays].every((each) => each === undefined))
    throw wrong('/rulebook', 'rulebook or calendar says what to compare with', '须给出 rulebook 或 calendar');
  const changes = [ofVersion(rulebook), withAmendments(asked), ofCalendar(calendar), withHolidays(holidays)];
  return (own) => changes.reduce((rules, change) => change(rules), own);
};

import { parseArgs } from 'node:util';
import { addDays, addYears, type Day } from '../grievance/domain/days';
import { isMoment } from '../grievance/domain/instants';
import { SimulationRefused } from './simulation-refused';

/** What is simulated: so many cases filed between two days, inclusive, as a seed makes them. */
export interface SimulationWish {
  readonly cases: number;
  readonly from: Day;
  /** The last day that is played: what would come after it has not happened yet. */
  readonly to: Day;
  readonly seed: number;
}

const usage = new SimulationRefused({
  en: 'Say npm run simulate -- --cases 5000 --from 2025-01-01 --to 2025-12-31 --seed 7; all may be left out.',
  zh: '用法：npm run simulate -- --cases 5000 --from 2025-01-01 --to 2025-12-31 --seed 7；均可省略。',
});

const wholeFrom = (said: string, least: number, most: number): number => {
  const number = Number(said);
  if (!/^\d+$/.test(said) || number < least || number > most) throw usage;
  return number;
};

const dayFrom = (said: string): Day => {
  if (said.length !== 10 || !isMoment(said)) throw usage;
  return said;
};

const said = (args: readonly string[]): Readonly<Record<string, string | undefined>> => {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...args], options: { cases: text, from: text, to: text, seed: text } }).values;
  } catch {
    throw usage;
  }
};

/** Reads a command line; without days, the year up to yesterday. @throws SimulationRefused */
export const wishFrom = (args: readonly string[], today: Day): SimulationWish => {
  const { cases = '5000', seed = '1', ...days } = said(args);
  const yesterday = addDays(today, -1);
  const from = dayFrom(days.from ?? addYears(today, -1));
  const year = addDays(addYears(from, 1), -1);
  const to = dayFrom(days.to ?? (year < yesterday ? year : yesterday));
  if (to < from || to > yesterday)
    throw new SimulationRefused({
      en: `The last day simulated, ${to}, must be from ${from} to yesterday, ${yesterday}: what has not happened cannot be on record.`,
      zh: `模拟的最后一日 ${to} 须在 ${from} 至昨日 ${yesterday} 之间：尚未发生的不得记录在案。`,
    });
  return { cases: wholeFrom(cases, 1, 10_000_000), from, to, seed: wholeFrom(seed, 0, 4_294_967_295) };
};

/** What names a simulation: the same wish makes the same events, ids and all. */
export const nameOf = ({ cases, from, to, seed }: SimulationWish): string =>
  `simulation-${seed}-${cases}-${from}-${to}`;

import { parseArgs } from 'node:util';
import { addDays, addYears, type Day } from '../grievance/domain/days';
import { isMoment } from '../grievance/domain/instants';
import { SimulationRefused } from './simulation-refused';

/** Proportions that somebody published, instead of the usual ones. */
export const presets = ['baoding'] as const;
export type Preset = (typeof presets)[number];

/** What is simulated: so many cases filed between two days, inclusive, as a seed makes them. */
export interface SimulationWish {
  readonly cases: number;
  readonly from: Day;
  /** The last day that is played: what would come after it has not happened yet. */
  readonly to: Day;
  readonly seed: number;
  readonly preset?: Preset | undefined;
}

const usage = new SimulationRefused({
  en: 'Say npm run simulate -- --cases 5000 --from 2025-01-01 --to 2025-12-31 --seed 7 [--preset baoding]; all may be left out.',
  zh: '用法：npm run simulate -- --cases 5000 --from 2025-01-01 --to 2025-12-31 --seed 7 [--preset baoding]；均可省略。',
});

const wholeYears = (last: Day) =>
  new SimulationRefused({
    en: `A preset compares two whole years; the last day of these is ${last}.`,
    zh: `预设方案比较完整的两年，其最后一日为 ${last}。`,
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
    const options = { cases: text, from: text, to: text, seed: text, preset: text };
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw usage;
  }
};

const presetFrom = (said: string | undefined): Preset | undefined => {
  const preset = presets.find((each) => each === said);
  if (said !== preset) throw usage;
  return preset;
};

/** A preset compares a year with the one before it. */
const yearsOf = (preset: Preset | undefined): number => (preset ? 2 : 1);

/** Reads a command line; without days, the year up to yesterday, or the two years of a preset. @throws SimulationRefused */
export const wishFrom = (args: readonly string[], today: Day): SimulationWish => {
  const { cases = '5000', seed = '1', ...days } = said(args);
  const yesterday = addDays(today, -1);
  const preset = presetFrom(days.preset);
  const from = dayFrom(days.from ?? addYears(today, -yearsOf(preset)));
  const last = addDays(addYears(from, yearsOf(preset)), -1);
  if (preset && days.to !== undefined && days.to !== last) throw wholeYears(last);
  const to = dayFrom(days.to ?? (preset || last < yesterday ? last : yesterday));
  if (to < from || to > yesterday)
    throw new SimulationRefused({
      en: `The last day simulated, ${to}, must be from ${from} to yesterday, ${yesterday}: what has not happened cannot be on record.`,
      zh: `模拟的最后一日 ${to} 须在 ${from} 至昨日 ${yesterday} 之间：尚未发生的不得记录在案。`,
    });
  return { cases: wholeFrom(cases, 1, 10_000_000), from, to, seed: wholeFrom(seed, 0, 4_294_967_295), preset };
};

/** What names a simulation: the same wish makes the same events, ids and all. */
export const nameOf = ({ cases, from, to, seed, preset }: SimulationWish): string =>
  `simulation-${preset ? `${preset}-` : ''}${seed}-${cases}-${from}-${to}`;

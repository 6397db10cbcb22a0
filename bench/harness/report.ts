import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench, Findings, Setting } from './bench';
import { median, type Round } from './figures';
import { machine } from './machine';

const digits = (value: number | undefined, places = 0): string =>
  value === undefined
    ? ''
    : value.toLocaleString('en', { minimumFractionDigits: places, maximumFractionDigits: places });

const seen = (rounds: readonly Round[], figure: (round: Round) => number | undefined): number | undefined => {
  const values = rounds.map(figure).filter((value) => value !== undefined);
  return values.length > 0 ? median(values) : undefined;
};

const summary = (rounds: readonly Round[]) => ({
  median: median(rounds.map(({ rate }) => rate)),
  p50: seen(rounds, ({ p50 }) => p50),
  p99: seen(rounds, ({ p99 }) => p99),
  rounds: rounds.map(({ rate }) => Math.round(rate)),
});

const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  return `${rows.map(line).join('\n')}\n`;
};

const goalOf = ({ goals }: Findings, name: string): string => {
  const goal = goals?.[name];
  if (goal === undefined) return '';
  return 'least' in goal ? `≥ ${goal.least}` : `≤ ${goal.most}`;
};

/** What was found, for people. */
export const printed = ({ unit }: Bench, findings: Findings): string => {
  const contenders = Object.entries(findings.measured).map(([name, rounds]) => {
    const { median: rate, p50, p99 } = summary(rounds);
    return [name, digits(rate), digits(p50, 2), digits(p99, 2)];
  });
  const ratios = Object.entries(findings.ratios).map(([name, { median: middle, least, most }]) => {
    return [name, digits(middle, 2), `${digits(least, 2)} – ${digits(most, 2)}`, goalOf(findings, name)];
  });
  const facts = Object.entries(findings.facts ?? {}).map(([name, fact]) => {
    return [name, typeof fact === 'number' ? digits(fact, Number.isInteger(fact) ? 0 : 2) : fact];
  });
  return [
    table([[`median of the rounds`, `${unit}/s`, 'p50 ms', 'p99 ms'], ...contenders]),
    ratios.length > 0 ? table([['ours over', 'ratio', 'spread', 'goal'], ...ratios]) : '',
    facts.length > 0 ? table(facts) : '',
  ]
    .filter(Boolean)
    .join('\n');
};

/** What was found, for programs: `ratios` holds the medians. */
export const written = (bench: Bench, { rounds, size, postgres }: Setting, findings: Findings) => {
  const { measured, ratios, goals, facts } = findings;
  const each = <In, Out>(entries: Readonly<Record<string, In>>, of: (value: In) => Out) =>
    Object.fromEntries(Object.entries(entries).map(([name, value]) => [name, of(value)]));
  return {
    bench: bench.name,
    at: new Date().toISOString(),
    machine: machine(postgres.version),
    rounds,
    size: { [bench.size.counts]: size },
    ratios: each(ratios, (ratio) => Number(ratio.median.toPrecision(3))),
    spreads: each(ratios, ({ least, most }) => [Number(least.toPrecision(3)), Number(most.toPrecision(3))]),
    goals,
    unit: `${bench.unit} per second, latencies in milliseconds`,
    measured: each(measured, summary),
    facts,
  };
};

/** Keeps a report as `bench/results/<name>.json`. */
export const keep = (root: string, report: ReturnType<typeof written>): string => {
  const folder = join(root, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${report.bench}.json`);
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  return file;
};

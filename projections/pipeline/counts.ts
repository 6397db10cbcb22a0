import { monthOf } from '../runner/day';
import type { Addition } from '../runner/projection';
import type { Measure, PipelineEntry } from './pipeline.table';
import {
  type Dimension,
  type PipelineCount,
  type PipelineDays,
  type PipelineStock,
  pipelineCounters,
} from './pipeline-counts.table';

/** The bucket of what is counted in all, not per day. */
const ever = { grain: 'ever', bucket: '0001-01-01' } as const;

/** Everywhere, and each region the case lies in. */
const scopesOf = ({ regionPath }: PipelineEntry) => ['', ...regionPath].map((scope) => ({ scope }));

const bucketsOf = ({ occurredOn }: PipelineEntry) => [
  { grain: 'day', bucket: occurredOn } as const,
  { grain: 'month', bucket: monthOf(occurredOn) } as const,
];

const dimensionsOf = ({ region, category, channel, unit }: PipelineEntry): { dimension: Dimension; key: string }[] => [
  { dimension: 'all', key: '' },
  { dimension: 'region', key: region },
  { dimension: 'category', key: category },
  { dimension: 'channel', key: channel },
  { dimension: 'unit', key: unit },
];

const axesOf = (entry: PipelineEntry) => [
  scopesOf(entry),
  dimensionsOf(entry),
  bucketsOf(entry),
  [{ tier: entry.tier }],
];

const counters = new Map(pipelineCounters.map(({ counter, measure, detail }) => [`${measure} ${detail}`, counter]));

/** What an entry of mediation adds to its counter. */
export const countsOf = (entry: PipelineEntry): Addition<PipelineCount>[] => {
  const counter = counters.get(`${entry.measure} ${entry.detail}`);
  return counter ? [{ axes: axesOf(entry), add: { [counter]: 1 } }] : [];
};

/** What an attempt that ended adds to the histogram of days. */
export const daysOf = (entry: PipelineEntry): Addition<PipelineDays>[] => {
  const { measure, days } = entry;
  return measure === 'attempt-days' && days !== null ? [{ axes: [...axesOf(entry), [{ days }]], add: { n: 1 } }] : [];
};

const stock = (entry: PipelineEntry, detail: string | null, n: number): Addition<PipelineStock>[] =>
  detail ? [{ axes: [scopesOf(entry), [ever], [{ measure: entry.measure, detail }]], add: { n } }] : [];

const stocks: readonly Measure[] = ['phase', 'status'];

/** A case more where it entered and one fewer where it left; a resolution more at its level. */
export const stockOf = (entry: PipelineEntry): Addition<PipelineStock>[] => {
  const { measure, detail, previous } = entry;
  if (stocks.includes(measure)) return [...stock(entry, detail, 1), ...stock(entry, previous, -1)];
  if (measure !== 'resolved') return [];
  return [{ axes: [scopesOf(entry), bucketsOf(entry), [{ measure, detail }]], add: { n: 1 } }];
};

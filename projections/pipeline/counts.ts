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
const scopesOf = ({ regionPath }: PipelineEntry): string[] => ['', ...regionPath];

const bucketsOf = ({ occurredOn }: PipelineEntry) => [
  { grain: 'day', bucket: occurredOn } as const,
  { grain: 'month', bucket: monthOf(occurredOn) } as const,
];

/** Every row an entry is counted in: per scope, dimension and grain. */
const keysOf = (
  entry: PipelineEntry,
): Pick<PipelineCount, 'scope' | 'dimension' | 'grain' | 'bucket' | 'key' | 'tier'>[] => {
  const dimensions: [Dimension, string][] = [
    ['all', ''],
    ['region', entry.region],
    ['category', entry.category],
    ['channel', entry.channel],
    ['unit', entry.unit],
  ];
  const buckets = bucketsOf(entry);
  return scopesOf(entry).flatMap((scope) =>
    dimensions.flatMap(([dimension, key]) =>
      buckets.map(({ grain, bucket }) => ({ scope, dimension, grain, bucket, key, tier: entry.tier })),
    ),
  );
};

const counters = new Map(pipelineCounters.map(({ counter, measure, detail }) => [`${measure} ${detail}`, counter]));

/** What an entry of mediation adds to its counter. */
export const countsOf = (entry: PipelineEntry): Addition<PipelineCount>[] => {
  const counter = counters.get(`${entry.measure} ${entry.detail}`);
  if (!counter) return [];
  const add = { [counter]: 1 };
  return keysOf(entry).map((key) => ({ key, add }));
};

/** What an attempt that ended adds to the histogram of days. */
export const daysOf = (entry: PipelineEntry): Addition<PipelineDays>[] => {
  const { measure, days } = entry;
  if (measure !== 'attempt-days' || days === null) return [];
  return keysOf(entry).map((key) => ({ key: { ...key, days }, add: { n: 1 } }));
};

const stock = (entry: PipelineEntry, detail: string | null, n: number): Addition<PipelineStock>[] =>
  detail
    ? scopesOf(entry).map((scope) => ({ key: { scope, ...ever, measure: entry.measure, detail }, add: { n } }))
    : [];

const stocks: readonly Measure[] = ['phase', 'status'];

/** A case more where it entered and one fewer where it left; a resolution more at its level. */
export const stockOf = (entry: PipelineEntry): Addition<PipelineStock>[] => {
  const { measure, detail, previous } = entry;
  if (stocks.includes(measure)) return [...stock(entry, detail, 1), ...stock(entry, previous, -1)];
  if (measure !== 'resolved') return [];
  return scopesOf(entry).flatMap((scope) =>
    bucketsOf(entry).map((bucket) => ({ key: { scope, ...bucket, measure, detail }, add: { n: 1 } })),
  );
};

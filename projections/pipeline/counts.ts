import { monthOf } from '../runner/day';
import type { Dimension, PipelineCount, PipelineEntry } from './pipeline.table';

/** The bucket of what is counted in all, not per day. */
const ever = '0001-01-01';

type Unscoped = Omit<PipelineCount, 'scope'>;

const grained = (
  { measure, tier, detail, occurredOn }: PipelineEntry,
  dimension: Dimension,
  key: string,
): Unscoped[] => [
  { dimension, grain: 'day', bucket: occurredOn, measure, key, tier, detail, n: 1 },
  { dimension, grain: 'month', bucket: monthOf(occurredOn), measure, key, tier, detail, n: 1 },
];

const stock = ({ measure }: PipelineEntry, detail: string | null, n: number): Unscoped[] =>
  detail ? [{ dimension: 'all', grain: 'ever', bucket: ever, measure, key: '', tier: '', detail, n }] : [];

const unscoped = (entry: PipelineEntry): Unscoped[] => {
  // Cases in a phase or status now: one more where the case entered, one fewer where it left.
  if (entry.measure === 'phase' || entry.measure === 'status') {
    return [...stock(entry, entry.detail, 1), ...stock(entry, entry.previous, -1)];
  }
  if (entry.measure === 'resolved') return grained(entry, 'all', '');
  return [
    ...grained(entry, 'all', ''),
    ...grained(entry, 'region', entry.region),
    ...grained(entry, 'category', entry.category),
    ...grained(entry, 'channel', entry.channel),
    ...grained(entry, 'unit', entry.unit),
  ];
};

/** What an entry adds to the rollup: everywhere, and in each region the case lies in. */
export const countsOf = (entry: PipelineEntry): PipelineCount[] => {
  const counts = unscoped(entry);
  return ['', ...entry.regionPath].flatMap((scope) => counts.map((count) => ({ scope, ...count })));
};

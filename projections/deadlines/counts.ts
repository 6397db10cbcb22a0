import { monthOf } from '../runner/day';
import type { Addition } from '../runner/projection';
import { type ClockCount, type ClockDimension, clockCounters } from './clock-counts.table';
import type { ClockEntry } from './deadlines.table';

const counted: ReadonlySet<string> = new Set(clockCounters);

/** What an entry adds to its counter: everywhere, and in each region the case lies in. */
export const countsOf = (entry: ClockEntry): Addition<ClockCount>[] => {
  const { measure, n, code, regionPath, region, category, unit, occurredOn } = entry;
  if (!counted.has(measure)) return [];
  const dimensions: { dimension: ClockDimension; key: string }[] = [
    { dimension: 'all', key: '' },
    { dimension: 'region', key: region },
    { dimension: 'category', key: category },
    { dimension: 'unit', key: unit },
  ];
  const buckets = [
    { grain: 'day', bucket: occurredOn } as const,
    { grain: 'month', bucket: monthOf(occurredOn) } as const,
  ];
  const scopes = ['', ...regionPath].map((scope) => ({ scope }));
  return [{ axes: [scopes, dimensions, buckets, [{ code }]], add: { [measure]: n } }];
};

import { monthOf } from '../runner/day';
import type { Addition } from '../runner/projection';
import type { RatingEntry } from './rating.table';
import { type RatingCount, type RatingDimension, ratingCounters } from './rating-counts.table';

const counters = new Map(ratingCounters.map(({ counter, of, measure }) => [`${measure} ${of}`, counter]));

const dimensionsOf = (entry: RatingEntry): { dimension: RatingDimension; key: string }[] => [
  { dimension: 'all', key: '' },
  { dimension: 'tier', key: entry.tier },
  { dimension: 'region', key: entry.region },
  { dimension: 'category', key: entry.category },
  { dimension: 'channel', key: entry.channel },
  { dimension: 'unit', key: entry.unit },
  { dimension: 'mediator', key: entry.mediator },
];

const bucketsOf = ({ occurredOn }: RatingEntry) => [
  { grain: 'day', bucket: occurredOn } as const,
  { grain: 'month', bucket: monthOf(occurredOn) } as const,
];

/** What an entry adds to its counter: everywhere, and in each region the case lies in. */
export const countsOf = (entry: RatingEntry): Addition<RatingCount>[] => {
  const { rater, regionPath, measure, of, n } = entry;
  const counter = counters.get(`${measure} ${of}`);
  if (!counter) return [];
  const scopes = ['', ...regionPath].map((scope) => ({ scope }));
  return [{ axes: [scopes, dimensionsOf(entry), bucketsOf(entry), [{ rater }]], add: { [counter]: n } }];
};

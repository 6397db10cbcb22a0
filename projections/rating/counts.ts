import { monthOf } from '../runner/day';
import type { RatingCount, RatingDimension, RatingEntry } from './rating.table';

type Unscoped = Omit<RatingCount, 'scope'>;

const grained = (entry: RatingEntry, dimension: RatingDimension, key: string): Unscoped[] => {
  const { rater, of, measure, n, occurredOn } = entry;
  return [
    { rater, of, dimension, grain: 'day', bucket: occurredOn, measure, key, n },
    { rater, of, dimension, grain: 'month', bucket: monthOf(occurredOn), measure, key, n },
  ];
};

/** What an entry adds to the rollup: everywhere, and in each region the case lies in. */
export const countsOf = (entry: RatingEntry): RatingCount[] => {
  const counts = [
    ...grained(entry, 'all', ''),
    ...grained(entry, 'tier', entry.tier),
    ...grained(entry, 'region', entry.region),
    ...grained(entry, 'category', entry.category),
    ...grained(entry, 'channel', entry.channel),
    ...grained(entry, 'unit', entry.unit),
    ...grained(entry, 'mediator', entry.mediator),
  ];
  return ['', ...entry.regionPath].flatMap((scope) => counts.map((count) => ({ scope, ...count })));
};

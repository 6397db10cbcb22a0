import { monthOf } from '../runner/day';
import type { Addition } from '../runner/projection';
import type { RatingEntry } from './rating.table';
import { type RatingCount, type RatingDimension, ratingCounters } from './rating-counts.table';

const counters = new Map(ratingCounters.map(({ counter, of, measure }) => [`${measure} ${of}`, counter]));

const dimensionsOf = (entry: RatingEntry): [RatingDimension, string][] => [
  ['all', ''],
  ['tier', entry.tier],
  ['region', entry.region],
  ['category', entry.category],
  ['channel', entry.channel],
  ['unit', entry.unit],
  ['mediator', entry.mediator],
];

/** What an entry adds to its counter: everywhere, and in each region the case lies in. */
export const countsOf = (entry: RatingEntry): Addition<RatingCount>[] => {
  const { rater, regionPath, occurredOn, measure, of, n } = entry;
  const counter = counters.get(`${measure} ${of}`);
  if (!counter) return [];
  const add = { [counter]: n };
  const dimensions = dimensionsOf(entry);
  const month = monthOf(occurredOn);
  return ['', ...regionPath].flatMap((scope) =>
    dimensions.flatMap(([dimension, key]) => [
      { key: { scope, rater, dimension, grain: 'day', bucket: occurredOn, key }, add },
      { key: { scope, rater, dimension, grain: 'month', bucket: month, key }, add },
    ]),
  );
};

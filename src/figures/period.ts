/** A stretch of buckets to be summed. */
export interface Stretch {
  readonly grain: 'day' | 'month';
  readonly first: string;
  readonly last: string;
}

const beginning = '0001-01-01';
const end = '9999-12-31';

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const firstOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;
const firstOfNextMonth = (day: string): string => firstOfMonth(shifted(firstOfMonth(day), 31));

/** A period as few buckets: its whole months as months, the days before and after them as days. */
export const stretchesOf = (from = beginning, to = end): Stretch[] => {
  const firstMonth = from === firstOfMonth(from) ? from : firstOfNextMonth(from);
  const afterMonths = to === end || shifted(to, 1) === firstOfNextMonth(to) ? end : firstOfMonth(to);
  const lastMonth = afterMonths === end ? firstOfMonth(to) : firstOfMonth(shifted(afterMonths, -1));
  if (firstMonth > lastMonth) return [{ grain: 'day', first: from, last: to }];
  return [
    { grain: 'month' as const, first: firstMonth, last: lastMonth },
    ...(from < firstMonth ? [{ grain: 'day' as const, first: from, last: shifted(firstMonth, -1) }] : []),
    ...(afterMonths !== end ? [{ grain: 'day' as const, first: afterMonths, last: to }] : []),
  ];
};

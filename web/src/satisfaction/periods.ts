/** A stretch of days with its name; an end left out is open. */
export interface Period {
  readonly key: string;
  readonly from?: string;
  readonly to?: string;
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** Up to the day before, and from the day on (前后对比法). */
export const aroundDay = (day: string, names: readonly [before: string, after: string]): readonly Period[] => [
  { key: names[0], to: dayBefore(day) },
  { key: names[1], from: day },
];

/** The same day of the year before; the last of February where there is none. */
export const yearBefore = (day: string): string => {
  const before = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
  return before.endsWith('-02-29') ? before.replace('-29', '-28') : before;
};

/** The period asked for, else the year up to the day, and the same period a year before. */
export const yearOnYear = (from: string, to: string, today: string): readonly Period[] => {
  const end = to || today;
  const start = from || `${end.slice(0, 4)}-01-01`;
  return [
    [yearBefore(start), yearBefore(end)],
    [start, end],
  ].map(([first = '', last = '']) => ({ key: `${first} – ${last}`, from: first, to: last }));
};

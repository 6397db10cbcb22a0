/** How many attempts took how many whole days. */
interface Taken {
  readonly detail: string;
  readonly n: number;
}

/** The median (between the two middle ones where there are two) and the least that nine in ten did not exceed. */
export const daysOf = (rows: readonly Taken[]): { medianDays: number | null; p90Days: number | null } => {
  const counts = new Map<number, number>();
  for (const { detail, n } of rows) counts.set(Number(detail), (counts.get(Number(detail)) ?? 0) + n);
  const sorted = [...counts].sort(([one], [other]) => one - other);
  const total = sorted.reduce((sum, [, n]) => sum + n, 0);
  if (total === 0) return { medianDays: null, p90Days: null };
  const atRank = (rank: number): number => {
    let seen = 0;
    for (const [days, n] of sorted) {
      seen += n;
      if (seen >= rank) return days;
    }
    return 0;
  };
  const middle = (atRank(Math.floor((total + 1) / 2)) + atRank(Math.ceil((total + 1) / 2))) / 2;
  return { medianDays: middle, p90Days: atRank(Math.ceil(total * 0.9)) };
};

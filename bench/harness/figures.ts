/** What one round of one contender showed. */
export interface Round {
  /** Operations a second. */
  readonly rate: number;
  /** How long an operation took, in milliseconds: half of them at most `p50`, 99 of 100 at most `p99`. */
  readonly p50?: number;
  readonly p99?: number;
}

/** One figure compared over the rounds: the median of the rounds' ratios, and the least and the most of them. */
export interface Ratio {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The value below which a share of the values lies, 0.5 for the median; between two of them, their weighted mean. */
export const quantile = (values: ArrayLike<number>, share: number): number => {
  const sorted = Float64Array.from(values).sort();
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new RangeError('nothing was measured');
  return below + (above - below) * (place - Math.floor(place));
};

export const median = (values: ArrayLike<number>): number => quantile(values, 0.5);

/** A round from when it began and ended and how long each operation took, all in milliseconds. */
export const roundOf = (operations: number, milliseconds: number, latencies?: ArrayLike<number>): Round => ({
  rate: (operations / milliseconds) * 1_000,
  ...(latencies && { p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) }),
});

/** Ours over theirs, round by round: what disturbed the machine in a round disturbed both. */
export const ratioOf = (
  ours: readonly Round[],
  theirs: readonly Round[],
  figure: (round: Round) => number | undefined = ({ rate }) => rate,
): Ratio => {
  const ratios = ours.map((round, i) => (figure(round) as number) / (figure(theirs[i] as Round) as number));
  return { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) };
};

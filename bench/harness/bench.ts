import type { BenchPostgres } from './bench-postgres';
import type { Ratio, Round } from './figures';

export interface Setting {
  /** How often every contender has its turn. */
  readonly rounds: number;
  /** How much work, in the unit the bench names. */
  readonly size: number;
  /** A server that nobody else uses, with the settings the service gives it. */
  readonly postgres: BenchPostgres;
  readonly say: (line: string) => void;
}

export interface Findings {
  /** Every contender's rounds. */
  readonly measured: Readonly<Record<string, readonly Round[]>>;
  /** Ours over theirs, by the name of what we are compared with. */
  readonly ratios: Readonly<Record<string, Ratio>>;
  /** What a ratio should be at least; or at most, where less is better. */
  readonly goals?: Readonly<Record<string, { readonly least: number } | { readonly most: number }>>;
  /** What else was seen, e.g. bytes on disk or lost events. */
  readonly facts?: Readonly<Record<string, number | string>>;
}

export interface Bench {
  readonly name: string;
  /** What an operation is, e.g. `events`. */
  readonly unit: string;
  /** What `--size` counts, and what it is when left out. */
  readonly size: { readonly counts: string; readonly usually: number };
  measure(setting: Setting): Promise<Findings>;
}

import { append } from './append/append';
import type { Bench } from './harness/bench';

/** Every bench, in the order `all` runs them. */
export const benches: ReadonlyMap<string, Bench> = new Map([append].map((bench) => [bench.name, bench]));

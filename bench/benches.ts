import { append } from './append/append';
import { command } from './command/command';
import type { Bench } from './harness/bench';

/** Every bench, in the order `all` runs them. */
export const benches: ReadonlyMap<string, Bench> = new Map([append, command].map((bench) => [bench.name, bench]));

import { append } from './append/append';
import { command } from './command/command';
import type { Bench } from './harness/bench';
import { project } from './project/project';
import { query } from './query/query';
import { replay } from './replay/replay';
import { web } from './web/web';

/** Every bench, in the order `all` runs them. */
export const benches: ReadonlyMap<string, Bench> = new Map(
  [append, command, project, replay, query, web].map((bench) => [bench.name, bench]),
);

import type { Append } from '../event-store/event-store';
import { type Draft, linked } from '../event-store/hash-link';

/** What is to be appended to a case, its events not yet linked to the ones before them. */
export interface Step {
  readonly stream: string;
  readonly expected: number;
  readonly drafts: readonly Draft[];
}

/** Links each step to the one before it in its case. Those who play have the most to do, so it is done where it is stored. */
export class Chains {
  private readonly ends = new Map<string, string>();

  append({ stream, expected, drafts }: Step): Append {
    const events = linked(stream, { revision: expected, hash: this.ends.get(stream) ?? null }, drafts);
    const last = events.at(-1);
    if (last) this.ends.set(stream, last.metadata.hash);
    return { stream, expected, events };
  }
}

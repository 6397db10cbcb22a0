import { useCallback, useState } from 'react';
import type { CasePage, Filters } from './read-cases';

/** A page of a long list: where it begins, and how many rows it had when it was last read. */
export interface Stretch {
  readonly cursor: string;
  /** Null while it was never read. */
  readonly count: number | null;
}

export const begin: readonly Stretch[] = [{ cursor: '', count: null }];

/** A page was read: it has so many rows, and the next begins where it ends, though rows came or went since. */
export const learnt = (
  stretches: readonly Stretch[],
  at: number,
  { items, next }: Pick<CasePage, 'next'> & { readonly items: readonly unknown[] },
): readonly Stretch[] => {
  const [here, following] = [stretches[at], stretches[at + 1]];
  if (!here || (here.count === items.length && (following?.cursor ?? null) === next)) return stretches;
  const read = [...stretches.slice(0, at), { ...here, count: items.length }];
  if (next === null) return read;
  return [...read, { cursor: next, count: following?.count ?? null }, ...stretches.slice(at + 2)];
};

interface Kept {
  readonly of: string;
  readonly stretches: readonly Stretch[];
  /** How high each page was, in pixels, when it was last laid out. */
  readonly heights: number[];
}

/** Of the list that was shown last, so that whoever comes back from a case finds it as they left it. */
let kept: Kept = { of: '', stretches: begin, heights: [] };

/** The pages of a list that were come to so far, and a way to tell what one of them holds. */
export const useStretches = (filters: Filters) => {
  const of = JSON.stringify(filters);
  if (kept.of !== of) kept = { of, stretches: begin, heights: [] };
  const [stretches, show] = useState(kept.stretches);
  const learn = useCallback((at: number, page: CasePage) => {
    kept = { ...kept, stretches: learnt(kept.stretches, at, page) };
    show(kept.stretches);
  }, []);
  return { stretches, heights: kept.heights, learn };
};

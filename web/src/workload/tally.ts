import type { Attempt } from './attempts';

const parted = <Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): readonly (readonly [Key, Item[]])[] => {
  const parts = new Map<Key, Item[]>();
  for (const item of items) parts.set(keyOf(item), [...(parts.get(keyOf(item)) ?? []), item]);
  return [...parts];
};

/** How many attempts somebody mediates, and the first last day among them. */
export interface MediatorLoad {
  readonly mediator: string | null;
  readonly count: number;
  readonly open: number;
  readonly earliest: string | null;
}

/** Attempts by mediator, the most first. */
export const mediatorLoadsOf = (attempts: readonly Attempt[]): readonly MediatorLoad[] =>
  parted(attempts, ({ mediator }) => mediator)
    .map(([mediator, theirs]) => ({
      mediator,
      count: theirs.length,
      open: theirs.filter(({ state }) => state === 'open').length,
      earliest: theirs.flatMap(({ due }) => due ?? []).sort()[0] ?? null,
    }))
    .sort((one, other) => other.count - one.count);

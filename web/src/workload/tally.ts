import type { Attempt } from './attempts';
import type { OpenCase, Standing } from './open-cases';

const parted = <Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): readonly (readonly [Key, Item[]])[] => {
  const parts = new Map<Key, Item[]>();
  for (const item of items) parts.set(keyOf(item), [...(parts.get(keyOf(item)) ?? []), item]);
  return [...parts];
};

/** How many open cases a unit answers for, by how near their next last day is. */
export interface UnitLoad extends Readonly<Record<Standing, number>> {
  readonly unit: string;
  readonly all: number;
}

/** Open cases by unit, those with the most overdue first. */
export const loadsOf = (cases: readonly OpenCase[]): readonly UnitLoad[] =>
  parted(cases, ({ unit }) => unit)
    .map(([unit, its]) => {
      const of = (standing: Standing) => its.filter((each) => each.standing === standing).length;
      const load = { overdue: of('overdue'), soon: of('soon'), later: of('later'), undated: of('undated') };
      return { unit, all: its.length, ...load };
    })
    .sort((one, other) => other.overdue - one.overdue || other.all - one.all);

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

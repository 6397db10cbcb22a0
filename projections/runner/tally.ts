import type { Addition } from './projection';

type Counters = Record<string, unknown>;
/** What stands below a value: by the number of the next axis' value, at last the counters. */
type Branch = Map<number, Branch | Counters>;

/** Sums additions to one rollup in memory: one object per row, with its key and the counters that grow. */
export class Tally {
  private readonly ids = new Map<string, number>();
  private readonly root: Branch = new Map();
  readonly rows: Counters[] = [];

  add({ axes, add }: Addition): void {
    const ids = axes.map((axis) => axis.map((value) => this.idOf(value)));
    this.combine(this.root, axes, ids, add as Counters, 0, []);
  }

  /** A number for a value: the many combinations are found by numbers, without making a name for each. */
  private idOf(value: object): number {
    let name = '';
    for (const property in value) name += `${(value as Counters)[property]}\u0001`;
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    this.ids.set(name, this.ids.size);
    return this.ids.size - 1;
  }

  private combine(
    branch: Branch,
    axes: Addition['axes'],
    ids: readonly (readonly number[])[],
    add: Counters,
    depth: number,
    key: object[],
  ): void {
    const axis = ids[depth] as readonly number[];
    const isLast = depth === ids.length - 1;
    for (let index = 0; index < axis.length; index += 1) {
      const id = axis[index] as number;
      key[depth] = axes[depth]?.[index] as object;
      let below = branch.get(id);
      if (below === undefined) {
        below = isLast ? this.begin(key) : new Map();
        branch.set(id, below);
      }
      if (isLast) grow(below as Counters, add);
      else this.combine(below as Branch, axes, ids, add, depth + 1, key);
    }
  }

  private begin(key: readonly object[]): Counters {
    const counters: Counters = {};
    for (const part of key as readonly Counters[]) for (const property in part) counters[property] = part[property];
    this.rows.push(counters);
    return counters;
  }
}

const grow = (counters: Counters, add: Counters): void => {
  for (const counter in add) counters[counter] = ((counters[counter] as number) ?? 0) + (add[counter] as number);
};

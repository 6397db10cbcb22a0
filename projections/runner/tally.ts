import type { Addition } from './projection';

type Counters = Record<string, unknown>;

/** Sums additions to one rollup in memory: one object per row, with its key and the counters that grow. */
export class Tally {
  private readonly ids = new Map<string, number>();
  private readonly counted = new Map<string, Counters>();

  get rows(): object[] {
    return [...this.counted.values()];
  }

  add({ axes, add }: Addition): void {
    const numbered = axes.map((axis) => axis.map((value) => this.idOf(value)));
    this.combine(axes, numbered, add, 0, '', []);
  }

  /** A short number for a value, so that the many combinations have short names. */
  private idOf(value: object): number {
    const name = Object.values(value).join('\u0001');
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    this.ids.set(name, this.ids.size);
    return this.ids.size - 1;
  }

  private combine(
    axes: Addition['axes'],
    ids: readonly (readonly number[])[],
    add: object,
    depth: number,
    name: string,
    key: object[],
  ): void {
    const axis = ids[depth];
    if (axis === undefined) this.grow(name, key, add as Counters);
    else {
      for (let index = 0; index < axis.length; index += 1) {
        key[depth] = axes[depth]?.[index] as object;
        this.combine(axes, ids, add, depth + 1, `${name} ${axis[index]}`, key);
      }
    }
  }

  private grow(name: string, key: readonly object[], add: Counters): void {
    let counters = this.counted.get(name);
    if (!counters) {
      counters = {};
      for (const part of key as readonly Counters[]) for (const property in part) counters[property] = part[property];
      this.counted.set(name, counters);
    }
    for (const counter in add) counters[counter] = ((counters[counter] as number) ?? 0) + (add[counter] as number);
  }
}

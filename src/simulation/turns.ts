/** Something whose turn comes at a moment; of two at the same moment, the one with the lower number comes first. */
export interface Turn {
  readonly at: number;
  readonly index: number;
}

/** Whether one comes before another. */
export const isBefore = (one: Turn, other: Turn): boolean =>
  one.at < other.at || (one.at === other.at && one.index < other.index);

/** Turns in the order of their moments: a binary heap. */
export class Turns<Each extends Turn> {
  private readonly heap: Each[] = [];

  get next(): Each | undefined {
    return this.heap[0];
  }

  add(turn: Each): void {
    const { heap } = this;
    let at = heap.push(turn) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!isBefore(turn, heap[above] as Each)) break;
      heap[at] = heap[above] as Each;
      at = above;
    }
    heap[at] = turn;
  }

  /** Takes the next turn out. */
  take(): Each | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (last === undefined || last === first) return first;
    let at = 0;
    for (let below = 1; below < heap.length; below = 2 * at + 1) {
      const right = below + 1;
      if (right < heap.length && isBefore(heap[right] as Each, heap[below] as Each)) below = right;
      if (!isBefore(heap[below] as Each, last)) break;
      heap[at] = heap[below] as Each;
      at = below;
    }
    heap[at] = last;
    return first;
  }
}

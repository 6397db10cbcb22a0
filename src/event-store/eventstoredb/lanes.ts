/**
 * Lets the tasks of one stream follow each other and those of different streams run side by side: calls sent without
 * waiting may reach EventStoreDB in any order.
 */
export class Lanes {
  private readonly tails = new Map<string, Promise<unknown>>();

  run<Result>(lane: string, task: () => Promise<Result>): Promise<Result> {
    const result = (this.tails.get(lane) ?? Promise.resolve()).then(task);
    const tail: Promise<unknown> = result
      .catch(() => undefined) // Whoever asked for the task hears of its failure; the next one starts regardless.
      .then(() => this.tails.get(lane) === tail && this.tails.delete(lane));
    this.tails.set(lane, tail);
    return result;
  }

  /** Resolves when everything begun so far has ended. */
  async drained(): Promise<void> {
    await Promise.all(this.tails.values());
  }
}

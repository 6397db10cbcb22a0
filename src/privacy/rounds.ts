/** Gathers what is asked for while one question is under way into the next one. */
export class Rounds<Answer> {
  private under: Promise<unknown> | undefined;
  private next: { readonly asked: Set<string>; readonly answer: Promise<Answer> } | undefined;

  constructor(private readonly ask: (asked: readonly string[]) => Promise<Answer>) {}

  /** The answer of the round these go with; it may hold more than was asked for. */
  of(asked: Iterable<string>): Promise<Answer> {
    const round = this.next ?? this.begin();
    for (const each of asked) round.asked.add(each);
    return round.answer;
  }

  private begin() {
    const asked = new Set<string>();
    const answer = this.turn().then(() => {
      this.next = undefined;
      const asking = this.ask([...asked]);
      this.under = asking.catch(() => undefined);
      return asking;
    });
    this.next = { asked, answer };
    return this.next;
  }

  /** After the round under way, and not before everything that this turn of the event loop brings. */
  private async turn(): Promise<void> {
    await this.under;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** One server-sent event. */
export interface Told {
  readonly name: string;
  readonly id: string | undefined;
  readonly data: string;
}

const fieldIn = (lines: readonly string[], name: string): string | undefined => {
  const found = lines
    .filter((line) => line.startsWith(`${name}:`))
    .map((line) => line.slice(name.length + 1).trimStart());
  return found.length === 0 ? undefined : found.join('\n');
};

/** Takes in text as it comes, in whatever pieces, and gives each event once it is whole (HTML Living Standard §9.2.6). */
export class EventLines {
  private rest = '';

  take(text: string): readonly Told[] {
    const blocks = (this.rest + text).split('\n\n');
    this.rest = blocks.pop() ?? '';
    return blocks.flatMap((block) => {
      const lines = block.split('\n');
      const data = fieldIn(lines, 'data');
      return data === undefined ? [] : [{ name: fieldIn(lines, 'event') ?? 'message', id: fieldIn(lines, 'id'), data }];
    });
  }
}

/**
 * Asks for the next item while the one before is worked on, so that reading and writing overlap; after an item that is
 * `last` for now, only once the work on it is done.
 */
export async function* prefetch<Item>(
  source: AsyncIterable<Item>,
  last: (item: Item) => boolean,
): AsyncGenerator<Item> {
  const iterator = source[Symbol.asyncIterator]();
  let next = iterator.next();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      if (last(value)) {
        yield value;
        next = iterator.next();
        continue;
      }
      next = iterator.next();
      // A failure of the next read is told when its turn comes, not while this item is still worked on.
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    // A read under way ends by the source's own signal; waiting for it here could wait for ever.
    iterator.return?.().catch(() => undefined);
  }
}

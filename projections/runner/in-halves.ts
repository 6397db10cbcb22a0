/**
 * Attempts all items at once; what fails because of the items themselves is halved until one is left, so that everything
 * before that one is kept. Among n items it is found in about twice as many attempts as n has binary digits.
 */
export const inHalves = async <Item>(
  items: readonly Item[],
  attempt: (some: readonly Item[]) => Promise<void>,
  isTheirs: (error: unknown) => boolean,
): Promise<void> => {
  try {
    await attempt(items);
  } catch (error) {
    if (items.length < 2 || !isTheirs(error)) throw error;
    const middle = Math.floor(items.length / 2);
    await inHalves(items.slice(0, middle), attempt, isTheirs);
    await inHalves(items.slice(middle), attempt, isTheirs);
  }
};

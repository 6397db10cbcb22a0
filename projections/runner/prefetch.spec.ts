import { prefetch } from './prefetch';

/** Gives the items and writes down when each is asked for. */
async function* asked(items: readonly string[], said: string[]): AsyncGenerator<string> {
  for (const item of items) {
    said.push(`ask ${item}`);
    yield item;
  }
}

const worked = async (items: readonly string[], last: (item: string) => boolean): Promise<readonly string[]> => {
  const said: string[] = [];
  for await (const item of prefetch(asked(items, said), last)) {
    await new Promise(setImmediate);
    said.push(`done ${item}`);
  }
  return said;
};

describe('prefetch', () => {
  it('asks for the next item while one is worked on', async () =>
    expect(await worked(['a', 'b'], () => false)).toEqual(['ask a', 'ask b', 'done a', 'done b']));

  it('asks after the last one for now only once that is done, so that all that came meanwhile is one item', async () =>
    expect(await worked(['a', 'b', 'c'], (item) => item === 'b')).toEqual([
      ...['ask a', 'ask b', 'done a', 'done b'],
      ...['ask c', 'done c'],
    ]));

  it('tells of a failure when its turn comes', async () => {
    async function* failing() {
      yield 'a';
      throw new Error('gone');
    }
    const said: string[] = [];
    const following = async () => {
      for await (const item of prefetch(failing(), () => false)) said.push(item);
    };
    await expect(following()).rejects.toThrow('gone');
    expect(said).toEqual(['a']);
  });
});

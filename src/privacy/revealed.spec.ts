import { randomBytes } from 'node:crypto';
import { erased } from '../kernel/erased';
import { placeOf, revealed, subjectsIn, withTexts } from './revealed';
import { seal } from './sealed-text';

const key = randomBytes(32);
const sealed = (text: string, subject: string, path: string) => seal(text, subject, key, placeOf('event', path));
const data = {
  ...{ title: sealed('漏水', 'zhao', 'title'), at: '2026-03-02', people: 3, note: null },
  parties: [{ name: sealed('赵某', 'zhao', 'parties[0].name') }, { name: sealed('钱某', 'qian', 'parties[1].name') }],
};

describe('what an event says', () => {
  it('names the subjects whose keys it needs', () => {
    const subjects = new Set<string>();
    subjectsIn(data, subjects);
    expect([...subjects]).toEqual(['zhao', 'qian']);
  });

  it('is revealed as far as there are keys, and says of the others that they were erased', () =>
    expect(revealed('event', data, new Map([['zhao', key]]))).toEqual({
      ...{ title: '漏水', at: '2026-03-02', people: 3, note: null },
      parties: [{ name: '赵某' }, { name: erased }],
    }));

  it('keeps the stored data as it was', () => {
    const before = structuredClone(data);
    revealed('event', data, new Map([['zhao', key]]));
    expect(data).toEqual(before);
  });

  it('is the very same object when nothing in it is sealed', () => {
    const plain = { title: '漏水', parties: [{ name: '赵某' }] };
    expect(revealed('event', plain, new Map())).toBe(plain);
    expect(withTexts(plain, (text) => text)).toBe(plain);
  });
});

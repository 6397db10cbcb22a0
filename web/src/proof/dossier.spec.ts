import fc from 'fast-check';
import { hashLink, canonical as stored } from '../../../src/event-store/hash-link';
import { canonical, type Link } from './chain';
import { chainOfCase, dossierOf, verdictOn } from './dossier';

const link = (revision: number, previous: string | null, says: string): Link => {
  const metadata = {
    schema: 1,
    actor: 'router',
    unit: null,
    correlation: 'c',
    decision: 'D',
    recordedAt: '2026-03-02',
  };
  const event = { id: `e${revision}`, type: 'T', revision, data: { says } };
  const hash = hashLink({ ...event, stream: 'grievance-1', metadata }, previous);
  return { ...event, hash, stored: { data: event.data, metadata: { ...metadata, hash } } };
};
const chain = (...said: readonly string[]): readonly Link[] => {
  const links: Link[] = [];
  for (const says of said) links.push(link(links.length, links.at(-1)?.hash ?? null, says));
  return links;
};
const whole = chain('排水', '开裂', '和解');
const brought = (links: readonly Link[], known: readonly Link[] = whole) =>
  verdictOn(dossierOf('1', links, '2026-03-02'), async () => known);

describe('a chain', () => {
  it('is written as the service writes it, whatever it holds', () =>
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(canonical(value)).toBe(stored(value)))));

  it('is whole as it was appended; what is kept from the reader is not computed', async () => {
    expect(await chainOfCase('1', whole)).toEqual({ is: 'whole', events: 3, kept: 0 });
    const kept = whole.map((each) => (each.revision === 1 ? { ...each, stored: null } : each));
    expect(await chainOfCase('1', kept)).toEqual({ is: 'whole', events: 3, kept: 1 });
  });

  it.each([
    ['what an event says', (each: Link) => ({ ...each, stored: { data: { says: '？' }, metadata: {} } })],
    ['its type', (each: Link) => ({ ...each, type: 'U' })],
    ['its hash', (each: Link) => ({ ...each, hash: '0' })],
  ])('is altered where %s is', async (_, alter) =>
    expect(
      await chainOfCase(
        '1',
        whole.map((each) => (each.revision === 1 ? alter(each) : each)),
      ),
    ).toEqual({ is: 'altered', revision: 1 }),
  );

  it('is altered as a whole when it is said to be of another case', async () =>
    expect(await chainOfCase('2', whole)).toEqual({ is: 'altered', revision: 0 }));
});

describe('a dossier', () => {
  it('is genuine when its chain holds and the service stores the same, also when more has happened since', async () => {
    expect(await brought(whole)).toEqual({ is: 'genuine', events: 3, kept: 0, since: 0 });
    expect(await brought(whole.slice(0, 2))).toEqual({ is: 'genuine', events: 2, kept: 0, since: 1 });
  });

  it('is missing what was taken out of it', async () =>
    expect(await brought(whole.toSpliced(1, 1))).toEqual({ is: 'missing', revision: 1 }));

  it('is not what is stored, when somebody wrote a chain of their own', async () => {
    const forged = chain('排水', '没有开裂', '和解');
    expect(await brought(forged)).toEqual({ is: 'other-than-stored', revision: 1 });
    expect(await brought([...whole, ...chain('a', 'b', 'c', 'd').slice(3)])).toEqual({ is: 'altered', revision: 3 });
  });

  it.each(['', '{}', 'null', '[1]', '{"format":"grievance-dossier/1","stream":"grievance-1","events":[]}'])(
    'is none: %s',
    async (text) => expect(await verdictOn(text, async () => whole)).toEqual({ is: 'unreadable' }),
  );
});

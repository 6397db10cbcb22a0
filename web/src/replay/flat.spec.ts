import fc from 'fast-check';
import { differences, flat } from './flat';

const state = fc.dictionary(
  fc.string({ minLength: 1 }).filter((name) => !name.includes('.')),
  fc.jsonValue(),
);

describe('what differs between two states', () => {
  it('names changed, new and vanished values by their paths', () => {
    const before = { status: 'received', owner: 'office', mediation: { tier: 'people' } };
    const after = { status: 'delegated', owner: 'office', delegation: { to: 'bureau' } };
    expect(differences(before, after)).toEqual([
      { path: 'status', before: 'received', after: 'delegated' },
      { path: 'delegation.to', before: null, after: 'bureau' },
      { path: 'mediation.tier', before: 'people', after: null },
    ]);
  });

  it('is nothing for a state and itself', () => {
    fc.assert(fc.property(state, (one) => expect(differences(one, one)).toEqual([])));
  });

  it('turned around is the same seen from the other side', () => {
    const turned = (one: unknown, other: unknown) =>
      differences(one, other)
        .map(({ path, before, after }) => `${path} ${after} ${before}`)
        .sort();
    fc.assert(
      fc.property(state, state, (one, other) => {
        const there = differences(one, other)
          .map(({ path, before, after }) => `${path} ${before} ${after}`)
          .sort();
        expect(turned(other, one)).toEqual(there);
      }),
    );
  });
});

it('a state is as many values as it has leaves', () => {
  expect([...flat({ a: [1, { b: null }], c: [], d: {} })]).toEqual([
    ['a.0', '1'],
    ['a.1.b', 'null'],
    ['c', '[]'],
    ['d', '{}'],
  ]);
});

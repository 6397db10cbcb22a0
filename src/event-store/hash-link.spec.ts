import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Metadata } from './event-store';
import { canonical, hashLink } from './hash-link';

const metadata = {
  schema: 1,
  actor: 'router',
  unit: null,
  correlation: 'c',
  decision: 'D',
  recordedAt: '2026-03-02T09:00:00.000+08:00',
} as Omit<Metadata, 'hash'>;
const event = { stream: 'grievance-1', revision: 0, id: 'e', type: 'T', data: { b: 1, a: '号' }, metadata };

describe('canonical JSON', () => {
  it('sorts names and keeps values as ECMAScript writes them (RFC 8785, 3.2)', () =>
    expect(canonical({ b: [1e21, 0.000001, -0], a: 'é\n', '10': null, '9': true })).toBe(
      '{"10":null,"9":true,"a":"é\\n","b":[1e+21,0.000001,0]}',
    ));

  it('reads back as the same value, whatever it was', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) =>
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value))),
      ),
    ));

  it('writes any text as ECMAScript does, halves of surrogate pairs too', () =>
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 0xffff })), (units) => {
        const text = String.fromCharCode(...units);
        expect(canonical(text)).toBe(JSON.stringify(text));
      }),
    ));

  it('sorts many names as it sorts few', () => {
    const named = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`n${(n * 7) % count}`, n]));
    for (const count of [20, 40])
      expect(Object.keys(JSON.parse(canonical(named(count))))).toEqual(Object.keys(named(count)).sort());
  });

  it('does not depend on the order in which members were set', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (record) => {
        const reversed = Object.fromEntries(Object.entries(record).reverse());
        expect(canonical(reversed)).toBe(canonical(record));
      }),
    ));

  it('refuses what JSON cannot hold', () => expect(() => canonical({ n: Number.NaN })).toThrow(TypeError));
});

describe('the hash link of an event', () => {
  it('is the SHA-256 of everything in its canonical form', () => {
    const whole = canonical({ ...event, previous: 'before' });
    expect(hashLink(event, 'before')).toBe(createHash('sha256').update(whole).digest('hex'));
    expect(hashLink({ ...event, metadata: { ...metadata, hash: 'any' } as Metadata }, 'before')).toBe(
      hashLink(event, 'before'),
    );
  });

  it('is the same for the same event and predecessor', () =>
    expect(hashLink(event, null)).toBe(hashLink({ ...event }, null)));

  it.each([
    ['stream', { ...event, stream: 'grievance-2' }],
    ['revision', { ...event, revision: 1 }],
    ['type', { ...event, type: 'U' }],
    ['data', { ...event, data: { b: 2, a: '号' } }],
    ['metadata', { ...event, metadata: { ...metadata, actor: 'clerk' } }],
  ])('changes with the %s', (_, other) => expect(hashLink(other, null)).not.toBe(hashLink(event, null)));

  it('changes with the event before it', () => expect(hashLink(event, 'a')).not.toBe(hashLink(event, 'b')));
});

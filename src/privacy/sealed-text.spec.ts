import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { isSealed, NotOpened, open, seal, subjectOf } from './sealed-text';

const [key, another] = [randomBytes(32), randomBytes(32)];
const subjects = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,40}$/);

describe('a sealed text', () => {
  it('opens with its key where it was written, whatever it says', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), subjects, (text, subject) => {
        const sealed = seal(text, subject, key, 'event title');
        expect(isSealed(sealed)).toBe(true);
        expect(subjectOf(sealed)).toBe(subject);
        expect(open(sealed, key, 'event title')).toBe(text);
      }),
    ));

  it('says nothing of the text, not even that another one is the same', () => {
    const sealed = [
      seal('赵某 13800000000', 'zhao', key, 'event title'),
      seal('赵某 13800000000', 'zhao', key, 'event request'),
      seal('赵某 13800000000', 'zhao', another, 'event title'),
      seal('赵某 13800000001', 'zhao', key, 'event title'),
    ].map((each) => each.slice('sealed.1.zhao.'.length));
    expect(new Set(sealed.map((each) => each.slice(0, 16))).size).toBe(4);
    expect(Buffer.from(sealed.join(''), 'base64url').toString()).not.toMatch(/赵|1380/);
  });

  it('is the same again for a repeated request', () =>
    expect(seal('赵某', 'zhao', key, 'event title')).toBe(seal('赵某', 'zhao', key, 'event title')));

  it.each([
    ['another key', (sealed: string) => open(sealed, another, 'event title')],
    ['another place', (sealed: string) => open(sealed, key, 'event narrative')],
    ['another subject', (sealed: string) => open(sealed.replace('zhao', 'qian'), key, 'event title')],
    ['no bytes', () => open('sealed.1.zhao.', key, 'event title')],
  ])('does not open with %s', (_, opening) =>
    expect(() => opening(seal('赵某', 'zhao', key, 'event title'))).toThrow(NotOpened),
  );

  it('does not open once a single character was changed', () => {
    const sealed = seal('赵某', 'zhao', key, 'event title');
    const start = 'sealed.1.zhao.'.length;
    for (let at = start; at < sealed.length; at += 1) {
      const other = sealed[at] === 'A' ? 'B' : 'A';
      const changed = `${sealed.slice(0, at)}${other}${sealed.slice(at + 1)}`;
      // The last character of base64 may hold bits that mean nothing.
      if (Buffer.from(changed.slice(start), 'base64url').equals(Buffer.from(sealed.slice(start), 'base64url')))
        continue;
      expect(() => open(changed, key, 'event title')).toThrow(NotOpened);
    }
  });
});

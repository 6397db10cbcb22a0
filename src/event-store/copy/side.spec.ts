import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CopyRefused } from './copy-refused';
import { sideOf } from './side';

describe('the name of a store', () => {
  it.each([
    ['./data', resolve('data')],
    ['file:./data', resolve('data')],
    ['file:///srv/data', '/srv/data'],
    ['postgres://somebody:s3cret@db:5433/grievances?sslmode=require', 'postgres://db:5433/grievances'],
    ['esdb://admin:s3cret@one:2113,two:2113?tls=true', 'esdb://one:2113,two:2113'],
  ])('%s is shown without user and password', (named, shown) => expect(sideOf(named).shown).toBe(shown));

  it.each([
    ['./data', resolve('data')],
    ['postgres://a@localhost/events', 'postgresql://b@127.0.0.1:5432/events'],
    ['esdb://localhost:2113', 'esdb+discover://127.0.0.1:2113?tls=false'],
  ])('%s and %s are one place', (one, other) => expect(sideOf(one).place).toBe(sideOf(other).place));

  it('follows links between folders', () => {
    const folder = mkdtempSync(join(tmpdir(), 'grievance-test-'));
    symlinkSync(folder, join(folder, 'link'));
    expect(sideOf(join(folder, 'link')).place).toBe(sideOf(folder).place);
  });

  it.each([
    ['mysql://db/events', /kind mysql:\/\/;.*postgres:\/\/….*esdb:\/\/…/],
    ['postgres://:wrong', /expected is postgres:\/\//],
    ['esdb://user@host', /user:password/],
  ])('%s is refused', (named, sentence) => expect(() => sideOf(named)).toThrow(sentence));

  it('is refused in both languages', () => {
    expect(() => sideOf('mysql://db')).toThrow(CopyRefused);
    expect(() => sideOf('mysql://db')).toThrow(
      expect.objectContaining({ sentence: expect.objectContaining({ zh: expect.stringMatching(/不支持/) }) }),
    );
  });
});

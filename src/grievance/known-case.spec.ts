import { type KnownCase, RecentCases, unknownCase } from './known-case';

const told = { id: 'event', type: 'GrievanceReceived', at: '2026-03-02T09:00:00+08:00', revision: 0, wish: undefined };
const known = (events: number): KnownCase => ({ ...unknownCase, told: Array.from({ length: events }, () => told) });

describe('the cases changed last', () => {
  it('are remembered as they were kept, until they are forgotten', () => {
    const recent = new RecentCases();
    recent.keep('a', known(1));
    recent.keep('a', known(2));
    expect(recent.of('a')?.told).toHaveLength(2);
    recent.forget('a');
    expect(recent.of('a')).toBeUndefined();
  });

  it('give way to later ones, those that nobody changed for longest first', () => {
    const recent = new RecentCases();
    for (let n = 0; n < 2_000; n += 1) recent.keep(`case ${n}`, known(1));
    recent.keep('case 0', known(2));
    recent.keep('one more', known(1));
    expect([recent.of('case 0')?.told.length, recent.of('case 1'), recent.of('case 2')?.told.length]).toEqual([
      2,
      undefined,
      1,
    ]);
  });

  it('are not those that a great deal happened to', () => {
    const recent = new RecentCases();
    recent.keep('a', known(100));
    recent.keep('a', known(101));
    expect(recent.of('a')).toBeUndefined();
  });
});

import { dayOf, daysBetween, instantOf, monthOf, shanghaiInstant } from './day';

describe('days in China', () => {
  it('begin at four in the afternoon of the day before in Greenwich', () => {
    expect(dayOf('2026-03-01T15:59:59.999Z')).toBe('2026-03-01');
    expect(dayOf('2026-03-01T16:00:00Z')).toBe('2026-03-02');
  });
  it('that are plain stay as they are, and begin at midnight', () => {
    expect(dayOf('2026-03-01')).toBe('2026-03-01');
    expect(instantOf('2026-03-01')).toBe('2026-03-01T00:00:00.000+08:00');
  });
  it('are counted whole', () => {
    expect(daysBetween('2026-02-27T23:59:00+08:00', '2026-03-01T00:01:00+08:00')).toBe(2);
    expect(daysBetween('2026-03-02', '2026-03-01')).toBe(-1);
  });
  it('belong to a month', () => expect(monthOf('2026-03-31')).toBe('2026-03-01'));
  it('write instants with milliseconds and +08:00', () =>
    expect(shanghaiInstant(new Date('2026-03-01T16:00:00Z'))).toBe('2026-03-02T00:00:00.000+08:00'));
});

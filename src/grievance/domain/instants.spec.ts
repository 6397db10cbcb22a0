import { happenedAt, startOf } from './instants';

const now = '2026-03-18T10:00:00.000+08:00';

describe('when it happened', () => {
  it('is the instant that was told', () =>
    expect(happenedAt('2026-03-17T15:30:00+08:00', now)).toBe('2026-03-17T15:30:00+08:00'));

  it('is the beginning of an earlier day', () =>
    expect(happenedAt('2026-03-17', now)).toBe('2026-03-17T00:00:00.000+08:00'));

  it('is now when only today was told', () => expect(happenedAt('2026-03-18', now)).toBe(now));

  it('begins in China, not in Greenwich', () =>
    expect(new Date(startOf('2026-03-18')).toISOString()).toBe('2026-03-17T16:00:00.000Z'));
});

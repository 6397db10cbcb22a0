import { aroundDay, yearBefore, yearOnYear } from './periods';

describe('periods that are compared', () => {
  it('end the day before, and begin on the day', () =>
    expect(aroundDay('2026-03-01', ['before', 'after'])).toEqual([
      { key: 'before', to: '2026-02-28' },
      { key: 'after', from: '2026-03-01' },
    ]));

  it('are the same days a year before', () =>
    expect(yearOnYear('2026-02-01', '2026-03-15', '2026-06-30')).toEqual([
      { key: '2025-02-01 – 2025-03-15', from: '2025-02-01', to: '2025-03-15' },
      { key: '2026-02-01 – 2026-03-15', from: '2026-02-01', to: '2026-03-15' },
    ]));

  it('are the year so far when none was asked for', () =>
    expect(yearOnYear('', '', '2026-06-30')[1]).toMatchObject({ from: '2026-01-01', to: '2026-06-30' }));

  it('end on 28 February where the year before has no 29th', () => expect(yearBefore('2028-02-29')).toBe('2027-02-28'));
});

import { monthWithin } from './month';

describe('the days of a month', () => {
  it('are all of them where the period is open', () =>
    expect(monthWithin('2028-02', { from: '', to: '' })).toEqual({ from: '2028-02-01', to: '2028-02-29' }));

  it('begin and end with the period where it is shorter', () =>
    expect(monthWithin('2026-03', { from: '2026-03-10', to: '2026-03-20' })).toEqual({
      from: '2026-03-10',
      to: '2026-03-20',
    }));
});

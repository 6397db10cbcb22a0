import { daysOf } from './days-of';

const taken = (...days: number[]) => days.map((each) => ({ detail: String(each), n: 1 }));

describe('days taken', () => {
  it('have the middle one as median', () => expect(daysOf(taken(9, 1, 4)).medianDays).toBe(4));
  it('have the middle between two middle ones', () => expect(daysOf(taken(4, 10)).medianDays).toBe(7));
  it('weigh how often each was counted', () =>
    expect(daysOf([...taken(3), { detail: '20', n: 5 }])).toEqual({ medianDays: 20, p90Days: 20 }));
  it('have as 90th percentile the least that nine in ten did not exceed', () =>
    expect(daysOf(taken(1, 2, 3, 4, 5, 6, 7, 8, 9, 50)).p90Days).toBe(9));
  it('are null where nothing was counted', () => expect(daysOf([])).toEqual({ medianDays: null, p90Days: null }));
});

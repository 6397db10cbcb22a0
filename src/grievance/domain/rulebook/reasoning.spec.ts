import { cn2026 } from './calendars';
import { rolledForward, sayDay, sayPeriod, workingDaysSkipped } from './reasoning';

const calendar = cn2026;

describe('the reasoning of a count', () => {
  it('says a day with its weekday', () =>
    expect(sayDay('2026-03-08')).toEqual({ en: 'Sunday 2026-03-08', zh: '2026年3月8日（星期日）' }));

  it('says one day in the singular', () => {
    expect(sayPeriod({ count: 1, unit: 'working-days' })).toEqual({ en: '1 working day', zh: '1个工作日' });
    expect(sayPeriod({ count: 6, unit: 'months' })).toEqual({ en: '6 months', zh: '6个月' });
  });

  it('gathers weekends in one line, and gives each holiday and each worked weekend its own', () =>
    expect(workingDaysSkipped('2026-02-05', '2026-03-02', calendar).map(({ zh }) => zh)).toEqual([
      '周末不计入：2026-02-07至2026-02-08、2026-03-01。',
      '春节不计入：2026-02-15至2026-02-23。',
      '2026年2月14日（星期六）为春节调休上班日，计入。',
      '2026年2月28日（星期六）为春节调休上班日，计入。',
    ]));

  it('says nothing of days off where there are none', () =>
    expect(workingDaysSkipped('2026-03-02', '2026-03-05', calendar)).toEqual([]));

  it('names every reason a last day moves', () =>
    expect(rolledForward('2025-10-01', '2025-10-09', calendar).zh).toContain(
      '（国庆节、中秋节），顺延至2025年10月9日',
    ));
});

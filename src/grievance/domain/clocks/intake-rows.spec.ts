import { said, seen } from '../../../../test/clock-histories';

const received = said('2026-03-02', 'GrievanceReceived');
const delegated = said('2026-03-16', 'GrievanceDelegated');

describe('the clocks of intake', () => {
  describe('to contest a delegation', () => {
    const handedOver = [received, said('2026-03-03', 'GrievanceDelegated'), said('2026-03-03', 'DelegationReceived')];

    it('run five working days: an objection on the fifth is in time', () =>
      expect(
        seen('2026-04-01', [...handedOver, said('2026-03-10', 'DelegationContested')]).the('XF-CONTEST'),
      ).toMatchObject({ due: '2026-03-10', state: 'met', daysLeft: 0, bearer: 'county-housing-bureau' }));

    it('lapse on the sixth, and an objection then changes nothing', () => {
      expect(seen('2026-03-10', handedOver).the('XF-CONTEST')).toMatchObject({ state: 'running', colour: 'amber' });
      expect(seen('2026-03-11', handedOver).the('XF-CONTEST')).toMatchObject({ state: 'overdue', colour: 'green' });
      expect(
        seen('2026-03-11', [...handedOver, said('2026-03-11', 'DelegationContested')]).the('XF-CONTEST'),
      ).toMatchObject({ state: 'overdue', stoppedBy: { type: 'DelegationContested', on: '2026-03-11' } });
    });

    it('say which days were not counted', () =>
      expect(
        seen('2026-03-04', handedOver)
          .the('XF-CONTEST')
          ?.lines.map(({ zh }) => zh),
      ).toEqual([
        '由2026年3月3日（星期二）签收转送、交办事项（DelegationReceived）起算，依据：信访工作条例第二十三条第三款。',
        '起始日2026年3月3日（星期二）不计入（民事诉讼法第八十五条、民法典第二百零一条）。',
        '周末不计入：2026-03-07至2026-03-08。',
        '5个工作日至2026年3月10日（星期二）届满。',
      ]));
  });

  it('follow one another: routed on day 14 and notified on day 29 are both in time', () => {
    const { the } = seen('2026-05-01', [
      received,
      delegated,
      said('2026-03-16', 'DelegationReceived'),
      said('2026-03-31', 'PathNotified'),
    ]);
    expect(the('XF-TRANSFER')).toMatchObject({ due: '2026-03-17', state: 'met', bearer: 'county-petition-office' });
    expect(the('XF-NOTIFY-REFERRED')).toMatchObject({ due: '2026-03-31', state: 'met', daysLeft: 0 });
  });

  it('restart after an upheld contest, with the first day in a line, while the notice falls away', () => {
    const { of, the } = seen('2026-03-10', [
      received,
      said('2026-03-03', 'GrievanceDelegated'),
      said('2026-03-03', 'DelegationReceived'),
      said('2026-03-09', 'DelegationContested'),
      said('2026-03-09', 'ContestUpheld'),
    ]);
    expect(of('XF-TRANSFER')).toMatchObject([
      { state: 'met', due: '2026-03-17' },
      { state: 'running', due: '2026-03-24', startedBy: { id: 'e5', type: 'ContestUpheld', on: '2026-03-09' } },
    ]);
    expect(the('XF-TRANSFER')?.lines.map(({ en }) => en)).toContain(
      'The matter was first received on Monday 2026-03-02; this period starts again.',
    );
    expect(the('XF-NOTIFY-REFERRED')?.state).toBe('waived');
  });

  it('keep the notice running while a contest is undecided or rejected', () =>
    expect(
      seen('2026-03-19', [
        received,
        said('2026-03-03', 'GrievanceDelegated'),
        said('2026-03-03', 'DelegationReceived'),
        said('2026-03-09', 'DelegationContested'),
        said('2026-03-12', 'ContestRejected'),
      ]).the('XF-NOTIFY-REFERRED'),
    ).toMatchObject({ due: '2026-03-18', state: 'overdue', colour: 'red', stoppedBy: null, daysLeft: -1 }));

  it('ask a body that received the matter directly for a notice, not for a transfer', () => {
    const { the } = seen('2026-03-03', [
      said('2026-03-02', 'GrievanceReceived', { office: 'county-housing-bureau', officeKind: 'competent-body' }),
    ]);
    expect(the('XF-TRANSFER')).toBeUndefined();
    expect(the('XF-NOTIFY-DIRECT')).toMatchObject({ due: '2026-03-17', bearer: 'county-housing-bureau' });
  });

  it('do not ask for a notice nobody can receive', () => {
    const clock = seen('2026-04-30', [
      said('2026-03-02', 'GrievanceReceived', { anonymous: true, parties: [] }),
      delegated,
      said('2026-03-16', 'DelegationReceived'),
    ]).the('XF-NOTIFY-REFERRED');
    expect(clock).toMatchObject({ state: 'waived', stoppedBy: null, colour: 'green' });
    expect(clock?.lines.at(-1)?.zh).toContain('无需告知');
  });

  it('ask for a report only of an assignment, by the day its assigner set', () => {
    const assigned = said('2026-03-04', 'GrievanceDelegated', { mode: 'assignment', reportDue: '2026-03-31' });
    expect(seen('2026-03-20', [received, delegated]).the('XF-REPORT')).toBeUndefined();
    expect(seen('2026-03-20', [received, assigned]).the('XF-REPORT')).toMatchObject({
      due: '2026-03-31',
      state: 'running',
      colour: 'green',
    });
    expect(
      seen('2026-05-01', [received, assigned, said('2026-04-01', 'OpinionServed')]).the('XF-REPORT'),
    ).toMatchObject({ state: 'overdue', stoppedBy: { on: '2026-04-01' }, daysLeft: -1 });
  });

  it('count from the corrected day of receipt while they run, and never change once stopped', () => {
    const corrected = said('2026-03-10', 'ReceiptCorrected', { field: 'at', value: '2026-02-27T09:00:00.000+08:00' });
    expect(seen('2026-03-10', [received, corrected]).the('XF-TRANSFER')).toMatchObject({
      start: '2026-02-27',
      due: '2026-03-14',
    });
    expect(
      seen('2026-03-10', [received, said('2026-03-05', 'GrievanceDelegated'), corrected]).the('XF-TRANSFER'),
    ).toMatchObject({ start: '2026-03-02', due: '2026-03-17', state: 'met' });
  });

  it('count in Shanghai: just before midnight there is still the last day', () => {
    const late = said('2026-03-17T15:59:59.000Z', 'GrievanceDelegated');
    const later = said('2026-03-17T16:00:00.000Z', 'GrievanceDelegated');
    expect(seen('2026-04-01', [received, late]).the('XF-TRANSFER')?.state).toBe('met');
    expect(seen('2026-04-01', [received, later]).the('XF-TRANSFER')?.state).toBe('overdue');
  });
});

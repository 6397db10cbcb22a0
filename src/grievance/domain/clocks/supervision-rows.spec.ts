import { said, seen } from '../../../../test/clock-histories';

const received = said('2026-03-02', 'GrievanceReceived');
const ordered = said('2026-03-09', 'SupervisionOrdered', {
  ...{ order: 1, from: 'county-petition-office', unit: 'county-housing-bureau', due: '2026-03-13' },
});
const replied = (day: string) => said(day, 'SupervisionReplied', { order: 1, unit: 'county-housing-bureau' });
const returned = said('2026-03-12', 'SupervisionReplyReturned', { order: 1, due: '2026-03-18' });

describe('the reply to a supervision order', () => {
  it('is owed by the supervised body by the day the order names', () =>
    expect(seen('2026-03-10', [received, ordered]).the('SUPERVISE')).toMatchObject({
      ...{ bearer: 'county-housing-bureau', obligation: 1, due: '2026-03-13', state: 'running' },
    }));
  it('is met by the reply', () =>
    expect(seen('2026-03-20', [received, ordered, replied('2026-03-13')]).the('SUPERVISE')?.state).toBe('met'));
  it('is late a day after', () =>
    expect(seen('2026-03-20', [received, ordered, replied('2026-03-14')]).the('SUPERVISE')?.state).toBe('overdue'));
  it('is owed anew once it was sent back', () =>
    expect(
      seen('2026-03-15', [received, ordered, replied('2026-03-11'), returned])
        .of('SUPERVISE')
        .map(({ due, state }) => [due, state]),
    ).toEqual([
      ['2026-03-13', 'met'],
      ['2026-03-18', 'running'],
    ]));
  it('is owed by a new day once it was escalated', () => {
    const escalated = said('2026-03-16', 'SupervisionEscalated', {
      order: 1,
      to: 'city-petition-office',
      due: '2026-03-25',
    });
    expect(
      seen('2026-03-17', [received, ordered, escalated])
        .of('SUPERVISE')
        .map(({ due, state }) => [due, state]),
    ).toEqual([
      ['2026-03-13', 'overdue'],
      ['2026-03-25', 'running'],
    ]);
  });
  it('falls away when the order is lifted', () =>
    expect(
      seen('2026-03-17', [received, ordered, said('2026-03-10', 'SupervisionLifted', { order: 1 })]).the('SUPERVISE')
        ?.state,
    ).toBe('waived'));
  it('outlives the end of the case', () =>
    expect(
      seen('2026-03-12', [received, ordered, said('2026-03-11', 'GrievanceWithdrawn')]).the('SUPERVISE')?.state,
    ).toBe('running'));
});

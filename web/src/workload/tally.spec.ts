import { loadsOf, mediatorLoadsOf } from './tally';

const open = {
  id: 'a',
  number: 'G-1',
  title: '',
  status: 'delegated',
  nextDue: null,
  tier: null,
  mediator: null,
} as const;
const attempt = {
  grievance: 'a',
  attempt: 1,
  number: 'G-1',
  title: '',
  tier: 'people',
  unit: 'u',
  sessions: 0,
} as const;

describe('workload', () => {
  it('counts open cases by unit, the most overdue first', () =>
    expect(
      loadsOf([
        { ...open, unit: 'one', standing: 'later' },
        { ...open, unit: 'one', standing: 'soon' },
        { ...open, unit: 'two', standing: 'overdue' },
      ]),
    ).toEqual([
      { unit: 'two', all: 1, overdue: 1, soon: 0, later: 0, undated: 0 },
      { unit: 'one', all: 2, overdue: 0, soon: 1, later: 1, undated: 0 },
    ]));

  it('counts attempts by mediator with their first last day', () =>
    expect(
      mediatorLoadsOf([
        { ...attempt, mediator: null, state: 'proposed', due: null },
        { ...attempt, mediator: 'm', state: 'open', due: '2026-04-02' },
        { ...attempt, mediator: 'm', state: 'paused', due: '2026-04-01' },
      ]),
    ).toEqual([
      { mediator: 'm', count: 2, open: 1, earliest: '2026-04-01' },
      { mediator: null, count: 1, open: 0, earliest: null },
    ]));
});

import { mediatorLoadsOf } from './tally';

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

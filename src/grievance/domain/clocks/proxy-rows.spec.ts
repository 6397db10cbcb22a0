import { said, seen } from '../../../../test/clock-histories';

const received = said('2026-03-02', 'GrievanceReceived');
const granted = said('2026-03-03', 'MandateGranted', { mandate: 1, agent: 'station-worker', unit: 'village-station' });
const told = (day: string) => said(day, 'ProxyFeedbackGiven', { mandate: 1, unit: 'village-station' });

describe('the feedback of a proxy', () => {
  it('is owed by the agent’s unit within fifteen days', () =>
    expect(seen('2026-03-10', [received, granted]).the('PROXY-FEEDBACK')).toMatchObject({
      ...{ bearer: 'village-station', obligation: 1, due: '2026-03-18', state: 'running' },
    }));
  it('is owed anew after each feedback, until the matter is settled', () => {
    const states = (...history: Parameters<typeof seen>[1][number][]) =>
      seen('2026-03-30', [received, granted, ...history])
        .of('PROXY-FEEDBACK')
        .map(({ due, state }) => [due, state]);
    expect(states(told('2026-03-18'))).toEqual([
      ['2026-03-18', 'met'],
      ['2026-04-02', 'running'],
    ]);
    expect(states(said('2026-03-17', 'GrievanceResolved'), told('2026-03-18'))).toEqual([['2026-03-18', 'met']]);
  });
  it('is not owed by a relative or a lawyer', () =>
    expect(
      seen('2026-03-10', [received, said('2026-03-03', 'MandateGranted', { mandate: 1, unit: null })]).of(
        'PROXY-FEEDBACK',
      ),
    ).toEqual([]));
  it.each([
    ['the mandate is revoked', 'MandateRevoked'],
    ['the agent gives the mandate up', 'MandateResigned'],
    ['the mandate lapses', 'MandateLapsed'],
    ['the case is withdrawn', 'GrievanceWithdrawn'],
  ] as const)('falls away when %s', (_, type) =>
    expect(
      seen('2026-03-30', [received, granted, said('2026-03-10', type, { mandate: 1 })]).the('PROXY-FEEDBACK')?.state,
    ).toBe('waived'),
  );
  it('is owed again once the case is reopened', () =>
    expect(
      seen('2026-03-21', [
        ...[received, granted, said('2026-03-10', 'GrievanceWithdrawn')],
        said('2026-03-20', 'GrievanceReopened', { to: 'in-handling' }),
      ]).the('PROXY-FEEDBACK'),
    ).toMatchObject({ due: '2026-04-04', state: 'running' }));
});

import { happened, said } from '../../../../test/clock-histories';
import type { GrievanceEvent } from '../events';
import { nationalRulebook } from '../rulebook/national-rulebook';
import type { PartyDetails } from '../terms';
import { citizensClocks } from './clocks';

const person = (party: PartyDetails['party']): PartyDetails => ({
  ...{ party, subject: party, account: null, name: '赵某', idNumber: null, phone: null, address: null },
});
const received = (category: string, ...parties: PartyDetails['party'][]) =>
  said('2026-03-02', 'GrievanceReceived', { category, parties: parties.map(person) });
const aboutAnAuthority = received('land-expropriation', 'petitioner');
const betweenNeighbours = received('neighbour', 'petitioner', 'counterparty-1');
const aboutWages = received('labour', 'petitioner', 'counterparty-1');
const on = (day: string, ...events: GrievanceEvent[]) =>
  citizensClocks(happened(...events), nationalRulebook, `${day}T12:00:00.000+08:00`);
const told = (day: string, ...events: GrievanceEvent[]) =>
  on(day, ...events).map(({ code, due, state }) => [code, due, state]);

describe('the citizen’s other clocks', () => {
  it('are reconsideration and suit where an authority is complained of, and the suit over inaction', () =>
    expect(told('2026-03-10', aboutAnAuthority, said('2026-03-04', 'DelegationReceived'))).toEqual([
      ['ADM-RECONSIDER', '2026-05-06', 'running'],
      ['ADM-SUIT', '2026-09-02', 'running'],
      ['ADM-DUTY', '2026-05-04', 'running'],
    ]));

  it('say that who knew earlier must act earlier', () =>
    expect(on('2026-03-10', aboutAnAuthority)[0]?.lines.map(({ en }) => en)).toContain(
      'Counted from receipt, when the petitioner knew of it at the latest; who knew earlier must act earlier.',
    ));

  it('are not stopped by the petition, whatever becomes of it', () => {
    const declined = said('2026-03-05', 'GrievanceDeclined');
    expect(told('2026-05-07', aboutAnAuthority, declined, said('2026-03-06', 'GrievanceClosed'))).toEqual([
      ['ADM-RECONSIDER', '2026-05-06', 'overdue'],
      ['ADM-SUIT', '2026-09-02', 'running'],
    ]);
  });

  it('fall away for a suggestion and for an accusation, which claim nothing', () => {
    for (const kind of ['suggestion', 'accusation'] as const) {
      const states = on('2026-03-10', aboutAnAuthority, said('2026-03-03', 'GrievanceScreened', { kind }));
      expect(states.map(({ state }) => state)).toEqual(['waived', 'waived']);
    }
    const request = said('2026-03-03', 'GrievanceScreened', { kind: 'request' });
    expect(on('2026-03-10', aboutAnAuthority, request)[0]?.state).toBe('running');
  });

  it('are the limitation between persons, which a request for mediation interrupts (LIM 12)', () => {
    expect(told('2026-03-10', betweenNeighbours)).toEqual([['CIVIL-LIMITATION', '2029-03-02', 'running']]);
    const asked = [betweenNeighbours, said('2026-04-10', 'MediationProposed')];
    expect(told('2026-04-11', ...asked)).toEqual([['CIVIL-LIMITATION', '2029-04-10', 'running']]);
    expect(on('2026-04-11', ...asked)[0]?.lines.some(({ zh }) => zh.startsWith('时效中断'))).toBe(true);
  });

  it('are labour arbitration over wages, which asking the competent department interrupts, but not once it is over', () => {
    const late = said('2027-03-03', 'DelegationReceived');
    expect(told('2026-03-10', aboutWages, said('2026-03-09', 'DelegationReceived'))).toEqual([
      ['LABOUR-ARBITRATION', '2027-03-09', 'running'],
    ]);
    expect(told('2027-03-04', aboutWages, late)).toEqual([['LABOUR-ARBITRATION', '2027-03-02', 'overdue']]);
  });
});

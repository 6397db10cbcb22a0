import {
  accusation,
  clerk,
  counterparty,
  counterpartyIdentified,
  delegated,
  demo,
  discipline,
  event,
  labourHandler,
  organization,
  petitioner,
  received,
  registrar,
  router,
  stationWorker,
  viewer,
} from '../../../test/situations';
import type { Actor } from '../../kernel/actor';
import type { GrievanceEvent } from './events';
import { evolve } from './evolve';
import { initial } from './grievance';
import { audienceOf, sees } from './visibility';

const mayOpen = (actor: Actor, ...history: readonly GrievanceEvent[]) =>
  sees(audienceOf(history.reduce(evolve, initial)), actor, organization);

describe('a case', () => {
  it('is open to who acts for the petitioner, as long as they do', () => {
    const cousin = { id: 'cousin', roles: ['petitioner'], unit: null } as const;
    const granted = event('MandateGranted', { agent: 'cousin', unit: null });
    expect(mayOpen(cousin, received)).toBe(false);
    expect(mayOpen(cousin, received, granted)).toBe(true);
    expect(mayOpen(cousin, received, granted, event('MandateRevoked'))).toBe(false);
  });
  it.each([
    ['its petitioner', petitioner],
    ['the body it was handed to', clerk],
    ['the petition office of the region', router],
    ['the auditor of the city', demo('auditor')],
  ])('is open to %s', (_, who) => expect(mayOpen(who, received, delegated)).toBe(true));
  it.each([
    ['somebody who is no party', counterparty],
    ['a body that took no part', labourHandler],
    ['who reads figures only', viewer],
    ['the discipline body, when nobody is accused', discipline],
  ])('is closed to %s', (_, who) => expect(mayOpen(who, received, delegated)).toBe(false));
});

describe('an accusation', () => {
  it.each([
    ['the registrar who took it', stationWorker],
    ['the router who screened it', router],
    ['the discipline body', discipline],
  ])('is open to %s', (_, who) => expect(mayOpen(who, received, accusation)).toBe(true));
  it.each([
    ['another registrar of the region', registrar],
    ['the accused unit', clerk],
    ['an auditor', demo('auditor')],
  ])('is closed to %s', (_, who) => expect(mayOpen(who, received, accusation)).toBe(false));
  it('is open to its petitioner, and closed to another side that has an account', () => {
    expect(mayOpen(counterparty, received, counterpartyIdentified)).toBe(true);
    expect(mayOpen(counterparty, received, counterpartyIdentified, accusation)).toBe(false);
    expect(mayOpen(petitioner, received, counterpartyIdentified, accusation)).toBe(true);
  });
  it('is closed to the accused unit even where one of its people took it in', () => {
    const takenIn = event('GrievanceReceived', { by: 'clerk', office: 'county-housing-bureau' });
    expect(mayOpen(clerk, takenIn)).toBe(true);
    expect(mayOpen(clerk, takenIn, accusation)).toBe(false);
  });
});

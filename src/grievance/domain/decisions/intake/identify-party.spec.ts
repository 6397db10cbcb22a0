import { grievance } from '../../../../../test/given-when-then';
import { handler, inHandling, labourHandler, received, stationWorker } from '../../../../../test/situations';
import { type IdentifyParty, identifyParty } from './identify-party';

const identify = (more: Partial<IdentifyParty> = {}) =>
  grievance(received).when(
    identifyParty,
    { party: 'counterparty-1', account: 'counterparty', means: '当面核验身份证', ...more },
    stationWorker.on('2026-03-03'),
  );

describe('identify a party', () => {
  it('lets them act with their account from now on', () =>
    identify().becomes({ parties: expect.arrayContaining([expect.objectContaining({ account: 'counterparty' })]) }));
  it('has nothing to do the second time', () =>
    identify({ party: 'petitioner', account: 'petitioner' }).changesNothing());
  it('is refused when the account is another party’s', () =>
    identify({ account: 'petitioner' }).refuses('account-of-another-party'));
  it('is refused when the party has another account', () =>
    identify({ party: 'petitioner', account: 'somebody' }).refuses('party-already-identified'));
  it('is refused for a party the case does not have', () =>
    identify({ party: 'counterparty-7' }).refuses('unknown-party'));
  it('is refused for the own account of who records it', () =>
    identify({ account: 'station-worker' }).refuses('account-of-staff'));
  it('is refused for the account of who handled the case', () =>
    grievance(...inHandling)
      .when(
        identifyParty,
        { party: 'counterparty-1', account: 'handler', means: '身份证' },
        stationWorker.on('2026-03-06'),
      )
      .refuses('account-of-staff'));
  it('is refused to a unit outside the case', () =>
    grievance(...inHandling)
      .when(identifyParty, { party: 'counterparty-1', account: 'x', means: '身份证' }, labourHandler.on('2026-03-06'))
      .refuses('not-your-unit'));
  it('is possible for the body that handles the case', () =>
    grievance(...inHandling)
      .when(identifyParty, { party: 'counterparty-1', account: 'x', means: '身份证' }, handler.on('2026-03-06'))
      .yields(['PartyIdentified'], { party: 'counterparty-1', account: 'x', means: '身份证' }));
});

import { grievance } from '../../../../../test/given-when-then';
import { clerk, event, handler, received } from '../../../../../test/situations';
import { acceptGrievance } from './accept-grievance';
import { issueOpinion } from './issue-opinion';

const withTheBureau = event('GrievanceDelegated');
const simply = { basis: 'XF 31(6)', procedure: 'simple' } as const;
const asked = clerk.on('2026-03-05');

describe('the simplified procedure', () => {
  it.each([
    ['of several people', event('ReceiptCorrected', { field: 'headcount', value: 12 })],
    ['left over from before', event('GrievanceScreened', { legacy: true })],
    ['that is grave', event('GrievanceScreened', { urgency: 'grave' })],
  ])('is not for a matter %s', (_, told) =>
    grievance(received, told, withTheBureau).when(acceptGrievance, simply, asked).refuses('not-for-simple-procedure'),
  );
  it('is for a first, single, everyday matter', () =>
    grievance(received, event('GrievanceScreened', { urgency: 'normal', legacy: false, headcount: 1 }), withTheBureau)
      .when(acceptGrievance, simply, asked)
      .yields(['GrievanceAccepted'], { procedure: 'simple' }));
  it('does not end without support', () => {
    const opinion = { facts: '已核查。', basis: ['XF 32'], reviewBody: 'city-housing-bureau' };
    const simplified = [
      received,
      withTheBureau,
      event('GrievanceAccepted', { procedure: 'simple' }),
      event('FindingRecorded'),
    ];
    const heard = grievance(...simplified);
    heard
      .when(issueOpinion, { ...opinion, result: 'not-support' }, handler.on('2026-03-21'))
      .refuses('not-for-simple-procedure');
    heard.when(issueOpinion, { ...opinion, result: 'support' }, handler.on('2026-03-21')).yields(['OpinionIssued']);
  });
});

import { grievance } from '../../../../../test/given-when-then';
import { event, found, handler, inHandling, labourHandler, opinionServed } from '../../../../../test/situations';
import { type IssueOpinion, issueOpinion } from './issue-opinion';

const wish: IssueOpinion = {
  result: 'not-support',
  facts: '补偿已按标准足额支付。',
  basis: ['XF 32'],
  reviewBody: 'city-housing-bureau',
};
const issue = (more: Partial<IssueOpinion> = {}) =>
  grievance(...inHandling, found).when(issueOpinion, { ...wish, ...more }, handler.on('2026-04-10'));

describe('issue an opinion', () => {
  it('names result, facts, basis, the review body and its thirty days', () => {
    issue().yields(['OpinionIssued'], { unit: 'county-housing-bureau', ...wish, reviewDays: 30 });
    issue().becomes({ status: 'opinion-issued' });
  });
  it('is refused before the petitioner was heard', () =>
    grievance(...inHandling)
      .when(issueOpinion, wish, handler.on('2026-04-10'))
      .refuses('petitioner-not-heard'));
  it('is refused when only the counterparty was heard', () =>
    grievance(...inHandling, event('FindingRecorded', { heard: ['counterparty-1'] }))
      .when(issueOpinion, wish, handler.on('2026-04-10'))
      .refuses('petitioner-not-heard'));
  it('needs no hearing of a petitioner nobody knows', () => {
    const [, ...later] = inHandling;
    grievance(event('GrievanceReceived', { anonymous: true, parties: [] }), ...later)
      .when(issueOpinion, wish, handler.on('2026-04-10'))
      .yields(['OpinionIssued']);
  });
  it.each([[[]], [['']], [[' ', '']]])('is refused without a legal basis: %p', (basis) =>
    issue({ basis }).refuses('legal-basis-missing'),
  );
  it.each([
    ['the first body', 'county-housing-bureau'],
    ['two levels above', 'province-housing-department'],
    ['another line', 'city-government'],
  ])('is refused with %s as review body, naming the right one', (_, reviewBody) =>
    issue({ reviewBody }).refusesNaming('not-one-level-above', 'city-housing-bureau', reviewBody),
  );
  it('is refused where nobody stands above', () => {
    const [first] = inHandling;
    grievance(
      first as (typeof inHandling)[number],
      event('GrievanceDelegated', { to: 'city-government' }),
      event('GrievanceAccepted', { unit: 'city-government' }),
      found,
    )
      .when(issueOpinion, wish, { ...handler.on('2026-04-10'), actor: { ...handler, unit: 'city-government' } })
      .refuses('no-review-body');
  });
  it('is refused to another body', () =>
    grievance(...inHandling, found)
      .when(issueOpinion, wish, labourHandler.on('2026-04-10'))
      .refuses('not-your-unit'));
  it('is refused a second time', () =>
    grievance(...opinionServed)
      .when(issueOpinion, wish, handler.on('2026-04-11'))
      .refuses('not-in-handling'));
});

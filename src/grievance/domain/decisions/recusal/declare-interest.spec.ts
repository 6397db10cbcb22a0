import { grievance } from '../../../../../test/given-when-then';
import {
  clerk,
  closed,
  event,
  handler,
  head,
  inHandling,
  labourHandler,
  petitioner,
} from '../../../../../test/situations';
import { recordFinding } from '../handling/record-finding';
import { serveOpinion } from '../handling/serve-opinion';
import { declareInterest } from './declare-interest';

const wish = { interest: '对方当事人系本人近亲属' };
const finding = { heard: ['petitioner'], facts: '事实' } as const;
const declared = event('InterestDeclared');

describe('declare an interest', () => {
  it('withdraws the official from the case, which stays where it is', () => {
    const said = grievance(...inHandling).when(declareInterest, wish, handler.on('2026-03-06'));
    said.yields(['InterestDeclared'], { official: 'handler', unit: 'county-housing-bureau' });
    said.becomes({ status: 'in-handling', recusal: { recused: ['handler'], requested: [] } });
  });
  it('leaves the official no decision in the case, and the unit all of them', () => {
    const withdrawn = grievance(...inHandling, declared);
    withdrawn.when(recordFinding, finding, handler.on('2026-03-07')).refuses('recused');
    withdrawn.when(serveOpinion, { proof: '回执', at: '2026-03-07' }, handler.on('2026-03-07')).refuses('recused');
    withdrawn.when(recordFinding, finding, head.on('2026-03-07')).yields(['FindingRecorded']);
  });
  it('answers what a party had asked', () =>
    grievance(...inHandling, event('RecusalRequested'))
      .when(declareInterest, wish, handler.on('2026-03-06'))
      .becomes({ recusal: { recused: ['handler'], requested: [] } }));
  it('is refused to who does not work on the case, and after the end', () => {
    grievance(...inHandling)
      .when(declareInterest, wish, labourHandler.on('2026-03-06'))
      .refuses('not-your-unit');
    grievance(...inHandling)
      .when(declareInterest, wish, petitioner.on('2026-03-06'))
      .refuses('role-not-entitled');
    grievance(...closed)
      .when(declareInterest, wish, clerk.on('2026-03-06'))
      .refuses('case-ended');
  });
});

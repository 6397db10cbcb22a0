import { grievance } from '../../../../../test/given-when-then';
import { clerk, delegated, handler, inHandling, labourHandler, received } from '../../../../../test/situations';
import { recordFinding } from './record-finding';

const facts = '现场查看，雨水确排入院内。';

describe('record a finding', () => {
  it('says who was heard, each once', () => {
    const decided = grievance(...inHandling).when(
      recordFinding,
      { heard: ['petitioner', 'counterparty-1', 'petitioner'], facts },
      handler.on('2026-03-20'),
    );
    decided.yields(['FindingRecorded'], { heard: ['petitioner', 'counterparty-1'], facts });
    decided.becomes({ heard: ['petitioner', 'counterparty-1'] });
  });
  it('may be of the place alone', () =>
    grievance(...inHandling)
      .when(recordFinding, { heard: [], facts }, handler.on('2026-03-20'))
      .yields(['FindingRecorded']));
  it('is refused for somebody who is no party', () =>
    grievance(...inHandling)
      .when(recordFinding, { heard: ['counterparty-2'], facts }, handler.on('2026-03-20'))
      .refusesNaming('unknown-party', 'counterparty-2'));
  it('is refused to another body', () =>
    grievance(...inHandling)
      .when(recordFinding, { heard: [], facts }, labourHandler.on('2026-03-20'))
      .refuses('not-your-unit'));
  it('is refused to a clerk', () =>
    grievance(...inHandling)
      .when(recordFinding, { heard: [], facts }, clerk.on('2026-03-20'))
      .refuses('role-not-entitled'));
  it('is refused before the matter is accepted', () =>
    grievance(received, delegated)
      .when(recordFinding, { heard: [], facts }, handler.on('2026-03-05'))
      .refuses('not-in-handling'));
});

import { grievance } from '../../../../../test/given-when-then';
import { consented, inMediation, mediator, mediatorTownship, petitioner } from '../../../../../test/situations';
import { proposeSettlement } from './propose-settlement';

const wish = { proposal: '由对方改建排水沟并分担墙体修缮费用' };

describe('propose a settlement', () => {
  it('is open to the mediator and to the parties', () => {
    for (const somebody of [mediator, petitioner]) {
      grievance(...inMediation)
        .when(proposeSettlement, wish, somebody.on('2026-03-05'))
        .yields(['SettlementProposed'], { ...wish, by: somebody.id });
    }
  });

  it('is refused to another mediator, and before mediation is open', () => {
    grievance(...inMediation)
      .when(proposeSettlement, wish, mediatorTownship.on('2026-03-05'))
      .refuses('not-the-mediator');
    grievance(...consented)
      .when(proposeSettlement, wish, petitioner.on('2026-03-03'))
      .refuses('not-in-mediation');
  });
});

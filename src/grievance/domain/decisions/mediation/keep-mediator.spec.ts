import { grievance } from '../../../../../test/given-when-then';
import { confirmed, consented, designated, event, inMediation, mediator } from '../../../../../test/situations';
import { keepMediator } from './keep-mediator';
import { openMediation } from './open-mediation';
import { recordSession } from './record-session';

const disclosed = event('ConflictDisclosed');
const both = { consentedBy: ['petitioner', 'counterparty-1'] } as const;
const asked = mediator.on('2026-03-03', '10:00');
const session = { form: 'joint', heldAt: '2026-03-03T10:00:00+08:00', methods: [], minutes: '陈述' } as const;

describe('keep the mediator', () => {
  it('waits for the parties’ word once a conflict is disclosed', () => {
    grievance(...inMediation, disclosed)
      .when(recordSession, session, asked)
      .refuses('conflict-disclosed');
    grievance(...consented, designated, confirmed, disclosed)
      .when(openMediation, {}, asked)
      .refuses('conflict-disclosed');
  });
  it('goes on when all parties agree', () => {
    grievance(...inMediation, disclosed)
      .when(keepMediator, both, asked)
      .yields(['MediatorKept'], both);
    grievance(...inMediation, disclosed, event('MediatorKept'))
      .when(recordSession, session, asked)
      .yields(['SessionHeld']);
  });
  it('goes on with another mediator', () =>
    grievance(
      ...inMediation,
      disclosed,
      event('MediatorReplaced'),
      event('MediatorConfirmed', { mediator: 'mediator' }),
    ).is({ mediation: expect.objectContaining({ conflict: false }) }));
  it('is refused when a party does not agree', () =>
    grievance(...inMediation, disclosed)
      .when(keepMediator, { consentedBy: ['petitioner'] }, asked)
      .refusesNaming('consent-missing', 'counterparty-1'));
  it('is refused without a conflict', () =>
    grievance(...inMediation)
      .when(keepMediator, both, asked)
      .refuses('no-conflict-disclosed'));
});

import { grievance } from '../../../../../test/given-when-then';
import {
  confirmed,
  counterpartyConsented,
  delegated,
  designated,
  event,
  inMediation,
  mediator,
  opened,
  petitionerConsented,
  registrar,
  sessionHeld,
} from '../../../../../test/situations';
import { confirmPerformance } from '../agreement/confirm-performance';
import { reopenGrievance } from '../ending/reopen-grievance';
import { concludeMediation } from './conclude-mediation';
import { proposeMediation } from './propose-mediation';

const agreedInPart = [
  ...inMediation,
  sessionHeld,
  event('AgreementReached', { form: 'oral', partial: true }),
  event('GrievanceMediated', { outcome: 'partly-settled' }),
  event('AgreementTookEffect', { form: 'oral', partial: true }),
];
const performed = event('ObligationPerformed');
const performedInPart = [...agreedInPart, performed, event('ObligationPerformed', { obligation: 2 })];
const proposedAgain = event('MediationProposed', { attempt: 2 });
const mediatedAgain = [
  ...agreedInPart,
  performed,
  proposedAgain,
  ...[petitionerConsented, counterpartyConsented, designated, confirmed, opened],
];
const again = { tier: 'people', profile: 'people-village', unit: 'village-committee' } as const;
const terms = [{ debtor: 'counterparty-1', obligation: '支付余款', due: '2026-05-01' }] as const;

describe('the rest of a partly settled matter', () => {
  it('goes on where it was mediated from once the part is performed; nothing is resolved', () => {
    const done = grievance(...performedInPart).when(
      confirmPerformance,
      { proof: '双方签字' },
      mediator.on('2026-03-31'),
    );
    done.yields(['AgreementPerformed']);
    done.becomes({ status: 'delegated' });
    grievance(...performedInPart, event('AgreementPerformed'))
      .when(proposeMediation, again, mediator.on('2026-04-01'))
      .yields(['MediationProposed'], { attempt: 2 });
  });
  it('may be mediated while the part is performed', () =>
    grievance(...agreedInPart)
      .when(proposeMediation, again, mediator.on('2026-03-10'))
      .yields(['MediationProposed']));
  it('comes to one agreement that carries over what is still owed', () =>
    grievance(...mediatedAgain)
      .when(concludeMediation, { outcome: 'settled', form: 'oral', terms }, mediator.on('2026-03-21'))
      .says('AgreementReached', {
        partial: false,
        terms: [
          expect.objectContaining({ obligation: 1, text: '支付墙体修缮费用' }),
          expect.objectContaining({ obligation: 2, text: '支付余款' }),
        ],
      }));
  it('goes back to performing when it fails', () =>
    grievance(
      ...mediatedAgain,
      event('GrievanceMediated', { attempt: 2, outcome: 'failed', ground: 'no-prospect' }),
    ).is({ status: 'performing', agreement: expect.objectContaining({ partial: true }) }));
  it('is not mediated while a court looks at the part', () =>
    grievance(...agreedInPart, event('JudicialConfirmationRequested'))
      .when(proposeMediation, again, mediator.on('2026-03-21'))
      .refuses('part-before-a-court'));
  it('is not reopened over an attempt under way', () =>
    grievance(...agreedInPart, event('AgreementBreached'), proposedAgain)
      .when(reopenGrievance, { reason: '违约' }, registrar.on('2026-04-02'))
      .refuses('attempt-under-way'));
  it('is no matter of a whole agreement', () =>
    grievance(delegated, ...inMediation, event('AgreementReached'), event('GrievanceMediated'))
      .when(proposeMediation, again, mediator.on('2026-03-10'))
      .refuses('not-received-or-delegated-or-in-handling'));
});

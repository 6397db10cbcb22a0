import { grievance } from '../../../../../test/given-when-then';
import { event, inEffect, mediator, performed, petitioner, theClockItself } from '../../../../../test/situations';
import { recordBreach } from './record-breach';

const wish = { obligation: 1, reason: '逾期未改建排水沟' };
const urged = event('PerformanceUrged', { obligation: 1 });

describe('record a breach', () => {
  it('is possible from the day after the last day', () => {
    for (const somebody of [mediator, petitioner, theClockItself]) {
      grievance(...inEffect, urged)
        .when(recordBreach, wish, somebody.on('2026-03-21'))
        .yields(['AgreementBreached'], { ...wish, by: somebody.id });
    }
  });

  it('leaves the case performing: it may still be done, or be reopened', () =>
    grievance(...inEffect, urged)
      .when(recordBreach, wish, mediator.on('2026-03-21'))
      .becomes({ status: 'performing', agreement: expect.objectContaining({ breached: [1] }) }));

  it('is refused on the last day, naming it', () =>
    grievance(...inEffect, urged)
      .when(recordBreach, wish, mediator.on('2026-03-20'))
      .refusesNaming('not-due-yet', '2026-03-20'));

  it('says whether performance was urged before', () => {
    grievance(...inEffect, urged)
      .when(recordBreach, wish, mediator.on('2026-03-21'))
      .yields(['AgreementBreached'], { urged: true });
    grievance(...inEffect)
      .when(recordBreach, wish, petitioner.on('2026-03-21'))
      .yields(['AgreementBreached'], { urged: false });
  });

  it('is refused for what was done, and changes nothing the second time', () => {
    grievance(...inEffect, performed)
      .when(recordBreach, wish, mediator.on('2026-03-21'))
      .refuses('already-performed');
    grievance(...inEffect, urged, event('AgreementBreached', { obligation: 1 }))
      .when(recordBreach, wish, mediator.on('2026-03-22'))
      .changesNothing();
  });
});

import { grievance } from '../../../../../test/given-when-then';
import { consented, event, inMediation, mediator, petitioner } from '../../../../../test/situations';
import { replaceMediator } from './replace-mediator';

const wish = { mediator: 'mediator-2', reason: '当事人要求更换' };

describe('replace the mediator', () => {
  it('puts another in their place, who must confirm anew', () => {
    const answer = grievance(...inMediation).when(replaceMediator, wish, mediator.on('2026-03-04'));
    answer.yields(['MediatorReplaced'], { from: 'mediator', mediator: 'mediator-2' });
    answer.becomes({ mediation: expect.objectContaining({ mediator: 'mediator-2', confirmedAt: null }) });
  });

  it('changes nothing for the same mediator', () =>
    grievance(...inMediation)
      .when(replaceMediator, { ...wish, mediator: 'mediator' }, mediator.on('2026-03-04'))
      .changesNothing());

  it('is refused for a party and for who was replaced before', () => {
    grievance(...inMediation)
      .when(replaceMediator, { ...wish, mediator: 'petitioner' }, mediator.on('2026-03-04'))
      .refuses('conflict-of-interest');
    grievance(...inMediation, event('MediatorReplaced'))
      .when(replaceMediator, { ...wish, mediator: 'mediator' }, mediator.on('2026-03-05'))
      .refuses('conflict-of-interest');
  });

  it('is refused when there is nobody to replace, and to a party alone', () => {
    grievance(...consented)
      .when(replaceMediator, wish, mediator.on('2026-03-03'))
      .refuses('no-mediator-designated');
    grievance(...inMediation)
      .when(replaceMediator, wish, petitioner.on('2026-03-04'))
      .refuses('role-not-entitled');
  });
});

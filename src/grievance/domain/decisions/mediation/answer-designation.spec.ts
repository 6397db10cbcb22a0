import { grievance } from '../../../../../test/given-when-then';
import { confirmed, consented, designated, mediator, mediatorTownship } from '../../../../../test/situations';
import { answerDesignation } from './answer-designation';

describe('answer a designation', () => {
  it('confirms', () =>
    grievance(...consented, designated)
      .when(answerDesignation, { answer: 'confirmed' }, mediator.on('2026-03-03'))
      .yields(['MediatorConfirmed'], { mediator: 'mediator' }));

  it('changes nothing when confirmed twice', () =>
    grievance(...consented, designated, confirmed)
      .when(answerDesignation, { answer: 'confirmed' }, mediator.on('2026-03-04'))
      .changesNothing());

  it('declines, so that somebody else can be designated', () => {
    const answer = grievance(...consented, designated).when(
      answerDesignation,
      { answer: 'declined', reason: '与一方为亲属' },
      mediator.on('2026-03-03'),
    );
    answer.yields(['MediatorDeclined'], { mediator: 'mediator', reason: '与一方为亲属' });
    answer.becomes({ mediation: expect.objectContaining({ mediator: null, declined: ['mediator'] }) });
  });

  it('is refused to decline after confirming', () =>
    grievance(...consented, designated, confirmed)
      .when(answerDesignation, { answer: 'declined' }, mediator.on('2026-03-04'))
      .refuses('designation-already-confirmed'));

  it('is refused to anybody but the designated mediator', () =>
    grievance(...consented, designated)
      .when(answerDesignation, { answer: 'confirmed' }, mediatorTownship.on('2026-03-03'))
      .refuses('not-the-designated-mediator'));

  it('is refused when nobody is designated', () =>
    grievance(...consented)
      .when(answerDesignation, { answer: 'confirmed' }, mediator.on('2026-03-03'))
      .refuses('no-mediator-designated'));
});

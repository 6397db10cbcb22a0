import { grievance } from '../../../../../test/given-when-then';
import { consented, inMediation, mediator, mediatorTownship, petitioner } from '../../../../../test/situations';
import { discloseConflict } from './disclose-conflict';

const conflict = '与对方当事人曾为同事';

describe('disclose a conflict', () => {
  it('is the mediator’s to tell, and a party’s', () => {
    for (const somebody of [mediator, petitioner]) {
      grievance(...inMediation)
        .when(discloseConflict, { conflict }, somebody.on('2026-03-04'))
        .yields(['ConflictDisclosed'], { mediator: 'mediator', conflict, by: somebody.id });
    }
  });

  it('leaves the mediator in place: the parties may keep them (ZXTJ 13)', () =>
    grievance(...inMediation)
      .when(discloseConflict, { conflict }, mediator.on('2026-03-04'))
      .becomes({ mediation: expect.objectContaining({ mediator: 'mediator' }) }));

  it('is refused before a mediator is designated, and to another committee', () => {
    grievance(...consented)
      .when(discloseConflict, { conflict }, mediator.on('2026-03-03'))
      .refuses('no-mediator-designated');
    grievance(...inMediation)
      .when(discloseConflict, { conflict }, mediatorTownship.on('2026-03-04'))
      .refuses('not-your-unit');
  });
});

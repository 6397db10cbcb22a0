import { grievance } from '../../../../../test/given-when-then';
import { inEffect, mediator, performed, petitioner, settled } from '../../../../../test/situations';
import { urgePerformance } from './urge-performance';

const wish = { obligation: 1, note: '电话督促' };

describe('urge performance', () => {
  it('may be repeated, by the mediator and by a party', () => {
    for (const somebody of [mediator, petitioner]) {
      grievance(...inEffect)
        .when(urgePerformance, wish, somebody.on('2026-03-18'))
        .yields(['PerformanceUrged'], { ...wish, by: somebody.id });
    }
  });

  it('is refused for what is done, for what was never agreed and before the effect', () => {
    grievance(...inEffect, performed)
      .when(urgePerformance, wish, mediator.on('2026-03-19'))
      .refuses('already-performed');
    grievance(...inEffect)
      .when(urgePerformance, { ...wish, obligation: 9 }, mediator.on('2026-03-19'))
      .refuses('unknown-obligation');
    grievance(...settled)
      .when(urgePerformance, wish, mediator.on('2026-03-19'))
      .refuses('agreement-not-in-effect');
  });
});

import { collective, collectiveEvent, groupOf } from '../../../../test/given-collective';
import { registrar } from '../../../../test/situations';
import { replaceRepresentative } from './replace-representative';

const asked = registrar.on('2026-03-05');
const wish = { from: 'member-1', to: 'member-2', reason: '外出务工' } as const;
const represented = [...groupOf(3), collectiveEvent('RepresentativesNamed', { representatives: ['member-1'] })];

describe('replace a representative', () => {
  it('puts another member in their place', () => {
    collective(...represented)
      .when(replaceRepresentative, wish, asked)
      .yields(['RepresentativeReplaced'], { from: 'member-1', to: 'member-2' });
    collective(...represented, collectiveEvent('RepresentativeReplaced')).is({ representatives: ['member-2'] });
  });

  it('is refused for one who represents nobody, or by one who does already', () => {
    collective(...represented)
      .when(replaceRepresentative, { ...wish, from: 'member-3' }, asked)
      .refusesNaming('not-a-representative', 'member-3', 'member-1');
    collective(...represented)
      .when(replaceRepresentative, { ...wish, to: 'member-1' }, asked)
      .refuses('represents-already');
    collective(...represented)
      .when(replaceRepresentative, { ...wish, to: 'member-8' }, asked)
      .refuses('unknown-member');
  });
});

import { aCase, collective, groupOf } from '../../../../test/given-collective';
import { petitioner, registrar } from '../../../../test/situations';
import { groupGrievance } from './group-grievance';

const asked = registrar.on('2026-03-04');
const another = { grievance: '8m4p6q2zc7dr', number: '8M4P-6Q2Z-C7DR', headcount: 1 };

describe('take a case into a collective', () => {
  it('handles a further case of the same matter with the group, once', () => {
    collective(...groupOf(12))
      .when(groupGrievance, { case: aCase(another) }, asked)
      .yields(['GrievanceGrouped'], another);
    collective(...groupOf(12))
      .when(groupGrievance, { case: aCase() }, asked)
      .changesNothing();
  });

  it('is refused for another matter, to a petitioner, and where there is no group', () => {
    collective(...groupOf(12))
      .when(groupGrievance, { case: aCase({ ...another, region: '990101002' }) }, asked)
      .refusesNaming('another-matter', '990101002');
    collective(...groupOf(12))
      .when(groupGrievance, { case: aCase(another) }, petitioner.on('2026-03-04'))
      .refuses('role-not-entitled');
    collective().when(groupGrievance, { case: aCase() }, asked).refuses('not-founded');
  });
});

import { aCase, collective, groupOf } from '../../../../test/given-collective';
import { petitioner, registrar } from '../../../../test/situations';
import { foundCollective } from './found-collective';

const asked = registrar.on('2026-03-03');
const matter = '宅基地排水改造未通知住户';

describe('found a collective', () => {
  it('takes in every case it is founded on, under the rules of the first', () =>
    collective()
      .when(foundCollective, { matter, cases: [aCase(), aCase({ grievance: '8m4p6q2zc7dr' })] }, asked)
      .yields(['CollectiveFounded', 'GrievanceGrouped', 'GrievanceGrouped'], { grievance: '8m4p6q2zc7dr' }));

  it('is refused for cases that have no matter in common', () =>
    collective()
      .when(foundCollective, { matter, cases: [aCase(), aCase({ category: 'wages' })] }, asked)
      .refusesNaming('another-matter', 'neighbour', 'wages'));

  it('is refused for an accusation, which stays in confidence', () =>
    collective()
      .when(foundCollective, { matter, cases: [aCase({ isAccusation: true })] }, asked)
      .refuses('accusation-not-grouped'));

  it('is refused for a case that goes on in another, or in another group', () => {
    collective()
      .when(foundCollective, { matter, cases: [aCase({ isMerged: true })] }, asked)
      .refuses('case-is-merged');
    collective()
      .when(foundCollective, { matter, cases: [aCase({ collective: '3c5h7k9n2q4s' })] }, asked)
      .refusesNaming('in-another-group', '3c5h7k9n2q4s');
  });

  it('is refused to a petitioner, and a second time', () => {
    collective()
      .when(foundCollective, { matter, cases: [aCase()] }, petitioner.on('2026-03-03'))
      .refuses('role-not-entitled');
    collective(...groupOf(1))
      .when(foundCollective, { matter, cases: [aCase()] }, asked)
      .refuses('founded-already');
  });
});

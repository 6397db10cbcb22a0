import { grievance } from '../../../../../test/given-when-then';
import { inMediation, mediator, mediatorTownship, received } from '../../../../../test/situations';
import { reportDanger } from './report-danger';

const wish = { danger: '一方扬言上门冲突', informed: ['清河派出所'] };

describe('report a danger', () => {
  it('says who was informed', () =>
    grievance(...inMediation)
      .when(reportDanger, wish, mediator.on('2026-03-05'))
      .yields(['DangerReported'], { informed: ['清河派出所'] }));

  it('is refused when nobody was informed', () =>
    grievance(...inMediation)
      .when(reportDanger, { ...wish, informed: [] }, mediator.on('2026-03-05'))
      .refuses('nobody-informed'));

  it('is refused without an attempt and to another committee', () => {
    grievance(received).when(reportDanger, wish, mediator.on('2026-03-03')).refuses('no-attempt-under-way');
    grievance(...inMediation)
      .when(reportDanger, wish, mediatorTownship.on('2026-03-05'))
      .refuses('not-your-unit');
  });
});

import { grievance } from '../../../../../test/given-when-then';
import { consented, event, inMediation, mediator } from '../../../../../test/situations';
import { pauseForAppraisal } from './pause-for-appraisal';

const reason = '委托房屋损害鉴定';

describe('pause for an appraisal', () => {
  it('stops the attempt for a reason', () =>
    grievance(...inMediation)
      .when(pauseForAppraisal, { reason }, mediator.on('2026-03-06'))
      .yields(['MediationPaused'], { attempt: 1, reason }));

  it('changes nothing while it is paused', () =>
    grievance(...inMediation, event('MediationPaused'))
      .when(pauseForAppraisal, { reason }, mediator.on('2026-03-07'))
      .changesNothing());

  it('is refused before mediation is open', () =>
    grievance(...consented)
      .when(pauseForAppraisal, { reason }, mediator.on('2026-03-03'))
      .refuses('not-in-mediation'));
});

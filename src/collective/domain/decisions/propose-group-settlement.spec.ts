import { collective, collectiveEvent, grievanceOfGroup, groupOf } from '../../../../test/given-collective';
import { mediator } from '../../../../test/situations';
import { proposeGroupSettlement } from './propose-group-settlement';

const asked = mediator.on('2026-03-05');
const wish = { grievance: grievanceOfGroup, terms: '每户补偿 800 元' };

describe('propose a settlement to a group', () => {
  it('numbers the proposals of the group from one', () => {
    collective(...groupOf(3))
      .when(proposeGroupSettlement, wish, asked)
      .yields(['GroupSettlementProposed'], { settlement: 1 });
    collective(...groupOf(3), collectiveEvent('GroupSettlementProposed'))
      .when(proposeGroupSettlement, wish, asked)
      .yields(['GroupSettlementProposed'], { settlement: 2 });
  });

  it('is refused for a case that is not in the group', () =>
    collective(...groupOf(3))
      .when(proposeGroupSettlement, { ...wish, grievance: '8m4p6q2zc7dr' }, asked)
      .refuses('not-in-the-group'));
});

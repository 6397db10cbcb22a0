import { grievance } from '../../../../../test/given-when-then';
import { event, handler, received, theClockItself } from '../../../../../test/situations';
import { type RecordGroupStep, recordGroupStep } from './record-group-step';

const collective = '3c5h7k9n2q4s';
const followed = (wish: RecordGroupStep) => [recordGroupStep, wish, theClockItself.on('2026-03-03')] as const;
const joined = event('GroupJoined');

describe('take down what happens in the group of a case', () => {
  it('says that the case is handled in a group, once', () => {
    grievance(received)
      .when(...followed({ collective, step: 'grouped' }))
      .yields(['GroupJoined'], { collective, by: 'clock' });
    grievance(received, joined)
      .when(...followed({ collective, step: 'grouped' }))
      .changesNothing();
  });

  it('says who stands behind the case, and who does no more', () => {
    grievance(received, joined)
      .when(...followed({ collective, step: 'joined', member: 'member-2' }))
      .yields(['GroupMemberJoined'], { member: 'member-2' });
    grievance(received, joined)
      .when(...followed({ collective, step: 'left', member: 'member-2' }))
      .yields(['GroupMemberLeft'], { member: 'member-2' });
  });

  it('says whom a settlement binds', () =>
    grievance(received, joined)
      .when(...followed({ collective, step: 'settled', settlement: 1, members: ['member-1', 'member-2'] }))
      .yields(['GroupMembersSettled'], { settlement: 1, members: ['member-1', 'member-2'] }));

  it('comes to the same in whatever order it is told', () => {
    const group = { collective, members: ['member-1'], left: ['member-1'], settled: [] };
    const [came, went] = [event('GroupMemberJoined'), event('GroupMemberLeft')];
    grievance(received, joined, came, went).is({ group });
    grievance(received, went, came, joined).is({ group });
  });

  it('is refused for a second group, and to anybody but the service', () => {
    grievance(received, joined)
      .when(...followed({ collective: 'another', step: 'grouped' }))
      .refusesNaming('in-a-group-already', collective);
    grievance(received)
      .when(recordGroupStep, { collective, step: 'grouped' }, handler.on('2026-03-03'))
      .refuses('role-not-entitled');
    grievance()
      .when(...followed({ collective, step: 'grouped' }))
      .refuses('unknown-case');
  });
});

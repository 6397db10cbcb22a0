import { grievance } from '../../../../../test/given-when-then';
import { delegated, received, router, theClockItself } from '../../../../../test/situations';
import { recordBreaches } from './record-breaches';

const breach = {
  code: 'XF-TRANSFER',
  due: '2026-03-17',
  bearer: 'county-petition-office',
  startedBy: 'e1',
  obligation: null,
  at: '2026-03-18T00:00:00.000+08:00',
};
const breaches = [breach, { ...breach, code: 'XF-NOTIFY-REFERRED' }];

describe('record breaches', () => {
  it('writes each down as of the moment it was due, and leaves the case where it stands', () => {
    const answer = grievance(received, delegated).when(
      recordBreaches,
      { breaches },
      { actor: theClockItself, now: '2026-03-20T09:00:00.000+08:00' },
    );
    answer.yields(['DeadlineBreached', 'DeadlineBreached'], { code: 'XF-NOTIFY-REFERRED', at: breach.at, by: 'clock' });
    answer.becomes({ status: 'delegated' });
  });

  it('is nobody’s but the clock’s', () =>
    grievance(received).when(recordBreaches, { breaches }, router.on('2026-03-20')).refuses('role-not-entitled'));
});

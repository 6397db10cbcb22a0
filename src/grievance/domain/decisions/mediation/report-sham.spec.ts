import { grievance } from '../../../../../test/given-when-then';
import { consented, event, inMediation, mediator, mediatorTownship, petitioner } from '../../../../../test/situations';
import { escalateTier } from './escalate-tier';
import { proposeMediation } from './propose-mediation';
import { reportSham } from './report-sham';

const wish = { suspicion: '疑似虚构债务', informed: ['东湖县人民法院'] };
const asked = mediator.on('2026-03-05', '11:00');
const again = { tier: 'people', profile: 'people-village', unit: 'village-committee' } as const;

describe('report a sham dispute', () => {
  it('stops the mediation', () =>
    grievance(...inMediation)
      .when(reportSham, wish, asked)
      .yields(['ShamReported', 'GrievanceMediated'], { outcome: 'failed', ground: 'sham-suspected' }));
  it('says who was told', () =>
    grievance(...consented)
      .when(reportSham, { ...wish, informed: [] }, asked)
      .refuses('nobody-informed'));
  it('is refused to parties and to other units', () => {
    grievance(...inMediation)
      .when(reportSham, wish, petitioner.on('2026-03-05'))
      .refuses('role-not-entitled');
    grievance(...inMediation)
      .when(reportSham, wish, mediatorTownship.on('2026-03-05'))
      .refuses('not-your-unit');
  });
  it('is followed by no other mediation', () => {
    const stopped = grievance(
      ...inMediation,
      event('GrievanceMediated', { outcome: 'failed', ground: 'sham-suspected' }),
    );
    stopped.when(proposeMediation, again, mediator.on('2026-03-06')).refuses('sham-suspected');
    stopped
      .when(escalateTier, { to: 'judicial', reason: '转司法调解' }, mediator.on('2026-03-06'))
      .refuses('sham-suspected');
  });
});

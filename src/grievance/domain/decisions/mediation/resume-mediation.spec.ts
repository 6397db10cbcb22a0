import { grievance } from '../../../../../test/given-when-then';
import {
  confirmed,
  counterpartyConsented,
  courtLiaison,
  designated,
  event,
  inMediation,
  mediator,
  openedInTheCourt,
  petitionerConsented,
  withTheCommittee,
} from '../../../../../test/situations';
import { resumeMediation } from './resume-mediation';

const paused = event('MediationPaused');
const medical = [
  ...withTheCommittee,
  event('MediationProposed', { profile: 'people-medical' }),
  petitionerConsented,
  counterpartyConsented,
  designated,
  confirmed,
  event('MediationOpened', { profile: 'people-medical', due: '2026-04-15' }),
];

describe('resume mediation', () => {
  it('moves a court’s last day by the days it waited (ZXTJ 26)', () =>
    grievance(...openedInTheCourt, paused)
      .when(resumeMediation, {}, courtLiaison.on('2026-03-16'))
      .yields(['MediationResumed'], { days: 10, due: '2026-04-12' }));

  it('moves a medical case’s last day by the twenty working days an appraisal took (MED 38)', () =>
    grievance(...medical, paused)
      .when(resumeMediation, {}, mediator.on('2026-04-03'))
      .yields(['MediationResumed'], { days: 20, due: '2026-05-15' }));

  it('moves nothing where the profile counts appraisals in', () =>
    grievance(...inMediation, paused)
      .when(resumeMediation, {}, mediator.on('2026-03-16'))
      .yields(['MediationResumed'], { days: 10, due: '2026-04-02' }));

  it('changes nothing when it is not paused', () =>
    grievance(...inMediation)
      .when(resumeMediation, {}, mediator.on('2026-03-06'))
      .changesNothing());
});

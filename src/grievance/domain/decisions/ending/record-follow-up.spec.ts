import { grievance } from '../../../../../test/given-when-then';
import {
  event,
  inHandling,
  labourHandler,
  mediator,
  registrar,
  settledAndResolved,
  stationWorker,
} from '../../../../../test/situations';
import { closeGrievance } from './close-grievance';
import { recordFollowUp } from './record-follow-up';

const wish = { performed: true, newTension: false };
const rated = event('GrievanceRated');
const archived = registrar.on('2026-04-30');

describe('record a follow-up', () => {
  it('says how things stand', () =>
    grievance(...settledAndResolved)
      .when(recordFollowUp, wish, mediator.on('2026-04-20'))
      .yields(['FollowedUp'], { ...wish, wishes: null, unit: 'village-committee' }));
  it('is for the station of the place and for units of the case', () => {
    grievance(...settledAndResolved)
      .when(recordFollowUp, wish, stationWorker.on('2026-04-20'))
      .yields(['FollowedUp']);
    grievance(...settledAndResolved)
      .when(recordFollowUp, wish, labourHandler.on('2026-04-20'))
      .refuses('not-your-unit');
  });
  it('comes after the end', () =>
    grievance(...inHandling)
      .when(recordFollowUp, wish, stationWorker.on('2026-04-20'))
      .refuses('not-resolved-or-closed'));
  it('is what closing as followed up rests on', () => {
    const done = { reason: '归档', followUp: 'done' } as const;
    grievance(...settledAndResolved, rated)
      .when(closeGrievance, done, archived)
      .refuses('follow-up-missing');
    const followedUp = grievance(...settledAndResolved, rated, event('FollowedUp'));
    followedUp.when(closeGrievance, done, archived).yields(['GrievanceClosed'], { followUp: 'done' });
    followedUp.when(closeGrievance, { reason: '归档' }, archived).yields(['GrievanceClosed'], { followUp: 'done' });
    grievance(...settledAndResolved, rated)
      .when(closeGrievance, { reason: '归档' }, archived)
      .yields(['GrievanceClosed'], { followUp: 'waived' });
  });
});

import { grievance } from '../../../../../test/given-when-then';
import { event, ratingInvited, registrar, settledAndResolved, supervisor } from '../../../../../test/situations';
import { closeGrievance } from '../ending/close-grievance';
import { reopenGrievance } from '../ending/reopen-grievance';
import { answerSecondLook } from './answer-second-look';

const dissatisfied = event('GrievanceRated', { score: 'dissatisfied' });
const unhappy = [...settledAndResolved, ratingInvited, dissatisfied];
const asked = supervisor.on('2026-04-05');
const answer = { reason: '已核查并解释。' };

describe('answer a second look', () => {
  it('says why the case stands after somebody was dissatisfied', () =>
    grievance(...unhappy)
      .when(answerSecondLook, answer, asked)
      .yields(['SecondLookAnswered'], answer));
  it('comes before the case is closed', () => {
    grievance(...unhappy)
      .when(closeGrievance, { reason: '归档' }, registrar.on('2026-04-05'))
      .refuses('second-look-open');
    grievance(...unhappy, event('SecondLookAnswered'))
      .when(closeGrievance, { reason: '归档' }, registrar.on('2026-04-06'))
      .yields(['GrievanceClosed']);
  });
  it('is the other way to reopening', () =>
    grievance(...unhappy)
      .when(reopenGrievance, { reason: '确有问题' }, asked)
      .yields(['GrievanceReopened'], { ground: 'dissatisfied' }));
  it('is refused when nobody served is dissatisfied, or it was answered', () => {
    const byAnExpert = event('GrievanceRated', { score: 'dissatisfied', rater: 'expert', by: 'expert' });
    grievance(...settledAndResolved, byAnExpert)
      .when(answerSecondLook, answer, asked)
      .refuses('no-second-look-open');
    grievance(...unhappy, event('SecondLookAnswered'))
      .when(answerSecondLook, answer, asked)
      .refuses('no-second-look-open');
  });
  it('is not taken by whoever worked on the case', () =>
    grievance(...unhappy, event('FindingRecorded', { by: 'supervisor' }))
      .when(answerSecondLook, answer, asked)
      .refuses('looked-at-by-the-handler'));
});

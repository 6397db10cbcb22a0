import { grievance } from '../../../../../test/given-when-then';
import {
  accepted,
  clerk,
  delegated,
  delegationReceived,
  event,
  labourHandler,
  received,
  registrar,
} from '../../../../../test/situations';
import { notifyPath } from './notify-path';

const wish = { procedure: '信访程序', means: 'post' };

describe('notify the path', () => {
  it('is done by the body the case was handed to', () =>
    grievance(received, delegated, delegationReceived)
      .when(notifyPath, wish, clerk.on('2026-03-04'))
      .yields(['PathNotified'], { unit: 'county-housing-bureau', ...wish }));
  it('is done by the registrar of the office that received the case', () =>
    grievance(received).when(notifyPath, wish, registrar.on('2026-03-04')).yields(['PathNotified']));
  it('has nothing to do the second time', () =>
    grievance(received, delegated, event('PathNotified'))
      .when(notifyPath, wish, clerk.on('2026-03-05'))
      .changesNothing());
  it('is due again from the next body', () =>
    grievance(received, event('PathNotified', { unit: 'county-petition-office' }), delegated)
      .when(notifyPath, wish, clerk.on('2026-03-05'))
      .yields(['PathNotified']));
  it('is refused to a body that does not answer for the case', () =>
    grievance(received, delegated).when(notifyPath, wish, labourHandler.on('2026-03-05')).refuses('not-your-unit'));
  it('is refused once the matter is accepted', () =>
    grievance(received, delegated, accepted)
      .when(notifyPath, wish, clerk.on('2026-03-06'))
      .refuses('not-received-or-delegated'));
});

import { answerableUnit } from '../../answerable-unit';
import { decision } from '../../decide';
import { inStatus, ofTheAnswerableUnit } from '../../guards';

/** `means` says how the notice was given, or that the contact is unknown and it was not. */
export type NotifyPath = { procedure: string; means: string };

/** The body answerable tells the petitioner in writing of receipt, path and procedure (XF 23). */
export const notifyPath = decision<NotifyPath>({
  name: 'NotifyPath',
  by: ['clerk', 'handler', 'head', 'mediator', 'court-liaison', 'registrar'],
  given: [inStatus('received', 'delegated'), ofTheAnswerableUnit],
  decide: (grievance, { procedure, means }, { actor, now }) =>
    grievance.pathNotified
      ? []
      : [{ type: 'PathNotified', data: { unit: answerableUnit(grievance), procedure, means, by: actor.id, at: now } }],
});

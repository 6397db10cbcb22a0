import { answerableUnit } from '../../answerable-unit';
import { decision } from '../../decide';
import { othersWork } from './order-supervision';
import { stillOpen } from './still-open';

export type SendReminder = { note: string };

/** The body answerable is reminded to get on with it (催办): nothing changes, but it stands in the record (XF 14). */
export const sendReminder = decision<SendReminder>({
  name: 'SendReminder',
  by: ['supervisor', 'router'],
  given: [stillOpen, othersWork],
  decide: (grievance, { note }, { actor, now }) => [
    {
      type: 'ReminderSent',
      data: { from: actor.unit ?? '', unit: answerableUnit(grievance), note, by: actor.id, at: now },
    },
  ],
});

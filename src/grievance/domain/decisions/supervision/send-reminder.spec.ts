import { grievance } from '../../../../../test/given-when-then';
import { closed, inHandling, received, router } from '../../../../../test/situations';
import { sendReminder } from './send-reminder';

const wish = { note: '请尽快告知信访人' };

describe('send a reminder', () => {
  it('goes to the body answerable, and changes nothing but the record', () => {
    const sent = grievance(...inHandling).when(sendReminder, wish, router.on('2026-05-06'));
    sent.yields(['ReminderSent'], { from: 'county-petition-office', unit: 'county-housing-bureau' });
    sent.becomes({ status: 'in-handling', supervisions: [] });
  });
  it('is refused to oneself', () =>
    grievance(received).when(sendReminder, wish, router.on('2026-05-06')).refuses('own-work'));
  it('is refused once the case has ended', () =>
    grievance(...closed)
      .when(sendReminder, wish, router.on('2026-05-06'))
      .refusesNaming('case-ended', 'closed'));
});

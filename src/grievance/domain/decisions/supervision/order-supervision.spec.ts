import { grievance } from '../../../../../test/given-when-then';
import { closed, event, inHandling, received, router, supervised, supervisor } from '../../../../../test/situations';
import { orderSupervision } from './order-supervision';

const wish = { ground: 'overdue', reason: '逾期未办结', due: '2026-05-20' } as const;

describe('order supervision', () => {
  it('asks the body answerable to explain itself by a day, and changes no state', () => {
    const asked = grievance(...inHandling).when(orderSupervision, wish, supervisor.on('2026-05-11'));
    asked.yields(['SupervisionOrdered'], {
      ...{ order: 1, from: 'city-petition-office', unit: 'county-housing-bureau', ground: 'overdue' },
    });
    asked.becomes({ status: 'in-handling' });
  });
  it('reaches a case that has ended: the body owes the explanation', () =>
    grievance(...closed)
      .when(orderSupervision, wish, supervisor.on('2026-05-11'))
      .yields(['SupervisionOrdered']));
  it('is refused over one’s own work', () =>
    grievance(received).when(orderSupervision, wish, router.on('2026-05-11')).refuses('own-work'));
  it('is refused on a case that was merged into another', () =>
    grievance(received, event('DuplicateLinked'))
      .when(orderSupervision, wish, supervisor.on('2026-05-11'))
      .refuses('case-merged'));
  it('is refused a second time while the first is open', () =>
    grievance(...supervised)
      .when(orderSupervision, wish, router.on('2026-05-12'))
      .refusesNaming('already-supervised', '2026-05-20'));
  it('may come from another supervising unit besides, with its own number', () =>
    grievance(...supervised)
      .when(orderSupervision, wish, supervisor.on('2026-05-12'))
      .yields(['SupervisionOrdered'], { order: 2 }));
  it('is refused with a day that is over', () =>
    grievance(...inHandling)
      .when(orderSupervision, { ...wish, due: '2026-05-10' }, router.on('2026-05-11'))
      .refusesNaming('reply-due-past', '2026-05-10'));
});

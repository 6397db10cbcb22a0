import { grievance } from '../../../../../test/given-when-then';
import { closed, courtLiaison, event, inHandling, registrar, supervisor } from '../../../../../test/situations';
import { placeLegalHold } from './place-legal-hold';

const may = supervisor.on('2026-05-26');
const held = event('LegalHoldPlaced');

describe('place a legal hold', () => {
  it('keeps an open or an ended case until a day, or until it is lifted', () => {
    grievance(...inHandling)
      .when(placeLegalHold, { reason: '调取材料', until: '2026-12-31' }, may)
      .yields(['LegalHoldPlaced'], { until: '2026-12-31', by: 'supervisor' });
    grievance(...closed)
      .when(placeLegalHold, { reason: '诉讼中' }, courtLiaison.on('2026-05-26'))
      .yields(['LegalHoldPlaced'], { until: null });
  });

  it('is refused to a registrar, and for a day that is over', () => {
    grievance(...closed)
      .when(placeLegalHold, { reason: '诉讼中' }, registrar.on('2026-05-26'))
      .refuses('role-not-entitled');
    grievance(...closed)
      .when(placeLegalHold, { reason: '诉讼中', until: '2026-05-25' }, may)
      .refusesNaming('hold-over-already', '2026-05-25');
  });

  it('makes one that stands longer, never shorter', () => {
    grievance(...closed, held)
      .when(placeLegalHold, { reason: '延长', until: '2027-06-30' }, may)
      .yields(['LegalHoldPlaced'], { until: '2027-06-30' });
    grievance(...closed, held)
      .when(placeLegalHold, { reason: '缩短', until: '2026-12-31' }, may)
      .refusesNaming('legal-hold-longer', 'supervisor', '2026-12-31');
    grievance(...closed, event('LegalHoldPlaced', { until: null }))
      .when(placeLegalHold, { reason: '延长', until: '2027-06-30' }, may)
      .refusesNaming('legal-hold-stands', 'supervisor', '2026-05-25');
  });
});

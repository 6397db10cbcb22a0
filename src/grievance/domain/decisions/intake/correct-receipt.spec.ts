import { grievance } from '../../../../../test/given-when-then';
import { handler, inHandling, labourHandler, notSupported, received, registrar } from '../../../../../test/situations';
import { type CorrectReceipt, correctReceipt } from './correct-receipt';

const correct = (field: CorrectReceipt['field'], value: string | number) =>
  grievance(received).when(correctReceipt, { field, value, reason: '登记有误' }, registrar.on('2026-03-03'));

describe('correct a receipt', () => {
  it('changes the category decisions go by', () => correct('category', 'building').becomes({ category: 'building' }));
  it('changes how many people are concerned', () => correct('headcount', 12).becomes({ headcount: 12 }));
  it('takes a headcount in digits', () => correct('headcount', '12').becomes({ headcount: 12 }));
  it('changes the day of receipt, from which clocks run', () =>
    correct('at', '2026-02-27').becomes({ receivedAt: '2026-02-27T00:00:00.000+08:00' }));
  it('says what was corrected and why', () =>
    correct('title', '排水纠纷').yields(['ReceiptCorrected'], {
      field: 'title',
      value: '排水纠纷',
      reason: '登记有误',
    }));
  it('is possible for the handler while the case is in handling', () =>
    grievance(...inHandling)
      .when(correctReceipt, { field: 'title', value: '排水', reason: '更正' }, handler.on('2026-03-10'))
      .yields(['ReceiptCorrected']));

  it.each([
    ['headcount', 0],
    ['headcount', 1.5],
    ['headcount', '3.0'],
    ['headcount', 'three'],
    ['category', 'Not A Code'],
    ['title', '  '],
    ['title', 3],
    ['at', '2026-02-31'],
    ['at', 'yesterday'],
  ] as const)('is refused when %s would be %p', (field, value) => correct(field, value).refuses('value-does-not-fit'));

  it('is refused for a day of receipt to come', () => correct('at', '2026-03-04').refuses('received-in-the-future'));
  it('is refused to a unit outside the case', () =>
    grievance(received)
      .when(correctReceipt, { field: 'title', value: '排水', reason: '更正' }, labourHandler.on('2026-03-03'))
      .refuses('not-your-unit'));
  it('is refused once an opinion is given', () =>
    grievance(...inHandling, notSupported)
      .when(correctReceipt, { field: 'title', value: '排水', reason: '更正' }, handler.on('2026-04-11'))
      .refuses('not-received-or-delegated-or-in-handling'));
});

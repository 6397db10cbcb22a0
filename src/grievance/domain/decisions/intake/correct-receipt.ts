import { refuse } from '../../../../kernel/refusal';
import { decision } from '../../decide';
import type { GrievanceEvents } from '../../events';
import { inStatus, ofAUnitInTheCase } from '../../guards';
import { happenedAt, isLater, isMoment } from '../../instants';
import { codePattern } from '../../terms';

type Field = GrievanceEvents['ReceiptCorrected']['field'];
/** What may be corrected; everything else of a receipt stands as it was taken down. */
export const correctableFields = [
  'title',
  'narrative',
  'request',
  'channel',
  'category',
  'headcount',
  'at',
] as const satisfies readonly Field[];

/** A headcount may be given in digits. */
export type CorrectReceipt = { field: Field; value: string | number; reason: string };

const isText = (value: string | number) => typeof value === 'string' && value.trim() !== '';
const isCode = (value: string | number) => typeof value === 'string' && codePattern.test(value);
const fits: Readonly<Record<Field, (value: string | number) => boolean>> = {
  title: isText,
  narrative: isText,
  request: isText,
  channel: isCode,
  category: isCode,
  headcount: (value) => /^[1-9]\d{0,5}$/.test(String(value)),
  at: (value) => typeof value === 'string' && isMoment(value),
};

/** As it is kept: a headcount is a number, a day of receipt an instant. */
const asKept = (field: Field, value: string | number, now: string): string | number => {
  if (field === 'headcount') return Number(value);
  return field === 'at' ? happenedAt(String(value), now) : value;
};

/** Corrects one field of the receipt and says why; the old value stays in the log (lifecycle G02). */
export const correctReceipt = decision<CorrectReceipt>({
  name: 'CorrectReceipt',
  by: ['registrar', 'handler'],
  given: [inStatus('received', 'delegated', 'in-handling'), ofAUnitInTheCase],
  decide: (_, { field, value, reason }, { actor, now }) => {
    if (!fits[field](value))
      return refuse('value-does-not-fit', `${value} is no value for ${field}.`, `${value} 不能作为 ${field} 的值。`);
    const corrected = asKept(field, value, now);
    if (field === 'at' && isLater(String(corrected), now))
      return refuse('received-in-the-future', 'The day of receipt has not come yet.', '收件日期尚未到来。');
    return [{ type: 'ReceiptCorrected', data: { field, value: corrected, reason, by: actor.id, at: now } }];
  },
});

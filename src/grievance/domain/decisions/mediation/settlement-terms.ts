import { isRefusal, type Refusal, refuse } from '../../../../kernel/refusal';
import { partyInChinese } from '../../chinese';
import { dayOf } from '../../days';
import type { Grievance } from '../../grievance';
import type { Party, Term } from '../../terms';

/** What one party promises: to do or to pay what, until which day. */
export interface Promised {
  debtor: Party;
  obligation: string;
  /** In yuan, e.g. `8000.00`. */
  amount?: string;
  /** `YYYY-MM-DD`. */
  due: string;
}

const amountPattern = /^(?!0+(\.0+)?$)\d{1,15}(\.\d{1,2})?$/;

const termOf = (
  { parties }: Grievance,
  { debtor, obligation, amount, due }: Promised,
  number: number,
  today: string,
): Term | Refusal => {
  if (!parties.some(({ party }) => party === debtor))
    return refuse(
      'debtor-not-a-party',
      `Obligation ${number} binds ${debtor}, who is no party to the case (PML 29).`,
      `第 ${number} 项义务的履行人${partyInChinese(debtor)}不是本案当事人（人民调解法第二十九条）。`,
    );
  if (amount !== undefined && !amountPattern.test(amount))
    return refuse(
      'amount-not-positive',
      `The amount of obligation ${number} must be more than nothing, in yuan with at most two decimals.`,
      `第 ${number} 项义务的金额须大于零，以元为单位，最多两位小数。`,
    );
  return dayOf(due) < today
    ? refuse(
        'due-day-past',
        `Obligation ${number} cannot be due on ${due}: that day is over.`,
        `第 ${number} 项义务的履行期限 ${due} 已过。`,
      )
    : { obligation: number, debtor, text: obligation, amount: amount ?? null, due };
};

/** The terms of an agreement, numbered from 1: who does what by when (PML 29). */
export const termsOf = (grievance: Grievance, promised: readonly Promised[], now: string): Term[] | Refusal => {
  if (promised.length === 0)
    return refuse(
      'terms-missing',
      'An agreement names at least one obligation, its debtor and its day (PML 29).',
      '调解协议须至少载明一项义务、履行人和期限（人民调解法第二十九条）。',
    );
  const terms = promised.map((each, index) => termOf(grievance, each, index + 1, dayOf(now)));
  return terms.find(isRefusal) ?? terms.filter((term): term is Term => !isRefusal(term));
};

/** Terms numbered from 1 in their order. */
export const numbered = (terms: readonly Term[]): Term[] =>
  terms.map((term, index) => ({ ...term, obligation: index + 1 }));

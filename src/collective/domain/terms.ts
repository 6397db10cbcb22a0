/** A member in the order of joining: `member-1`, `member-2`…; the number of one who left is not given again. */
export type Member = `member-${number}`;
export const memberPattern = /^member-[1-9]\d{0,4}$/;

/** What a member says to a settlement. */
export const answers = ['consented', 'refused'] as const;
export type Answer = (typeof answers)[number];

/** Who a member is, as they were recorded. `subject` names the person for privacy; `account` is their token's subject, if any. */
export interface Person {
  subject: string;
  account: string | null;
  name: string;
  idNumber: string | null;
  phone: string | null;
}

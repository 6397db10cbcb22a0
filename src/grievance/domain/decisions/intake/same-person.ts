import { erased } from '../../../../kernel/erased';
import type { PartyDetails } from '../../terms';

/** What tells somebody from others. */
export type Named = Pick<PartyDetails, 'account' | 'idNumber' | 'name' | 'phone'>;

const same = (one: string | null, other: string | null): boolean | undefined =>
  one === null || other === null ? undefined : one.trim().toLowerCase() === other.trim().toLowerCase();

const isErased = ({ idNumber, name, phone }: Named): boolean => [idNumber, name, phone].includes(erased);

/**
 * Whether two filings come from one person (同人), as far as the papers say: an identity number or an account settles
 * it, a name tells people apart, a name with its phone joins them; the rest is for a human to say (law §3.8). Whoever was erased is
 * compared with nobody (PIPL 47).
 */
export const samePerson = (one: Named | undefined, other: Named | undefined): 'same' | 'another' | 'unknown' => {
  if (!one || !other || isErased(one) || isErased(other)) return 'unknown';
  const settled = same(one.idNumber, other.idNumber) ?? same(one.account, other.account);
  if (settled !== undefined) return settled ? 'same' : 'another';
  const named = same(one.name, other.name);
  if (named === false) return 'another';
  return named && same(one.phone, other.phone) ? 'same' : 'unknown';
};

/** Everybody who stands behind a filing: its petitioner, and the members of its group who joined with it (XF 20(3)). */
export type Behind = readonly (Named | undefined)[];

/** Whether two filings have a person in common: whoever signed jointly or is a member is compared as the petitioner is (同人, law §3.8). */
export const inCommon = (one: Behind, other: Behind): ReturnType<typeof samePerson> => {
  const compared = one.flatMap((each) => other.map((theirs) => samePerson(each, theirs)));
  return (['same', 'unknown'] as const).find((each) => compared.includes(each)) ?? 'another';
};

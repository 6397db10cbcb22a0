import { erased } from '../../src/kernel/erased';

/** What a text reads once the key that could open it is destroyed; what nobody said stays unsaid (PIPL 47). */
export const erasedText = <Said extends string | null>(said: Said): Said => (said ? (erased as Said) : said);

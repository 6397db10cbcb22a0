/** The number people are given is the case's id, in capitals and groups of four: `7f3k2m9xa4bq` is `7F3K-2M9X-A4BQ`. */
export const numberOf = (id: string): string => grouped(id);

/** How ids and codes are written for people: capitals in groups of four. */
export const grouped = (text: string): string => (text.match(/.{1,4}/g) ?? []).join('-').toUpperCase();

/** The id behind a number, however it was typed. */
export const idOf = (number: string): string => number.replaceAll('-', '').toLowerCase();

/** Crockford's Base32 alphabet: no i, l, o, u to misread. */
export const idAlphabet = '0123456789abcdefghjkmnpqrstvwxyz';
export const idPattern = /^[0-9a-hjkmnp-tv-z]{12}$/;

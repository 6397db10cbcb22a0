import { invalid } from '../http/problem';

/** What was known then: up to a position, or up to a time by the service's own clock. */
export type AsOf = { readonly position: string } | { readonly at: string };

/** What a figure stands for: everything up to a position, whose last event was taken down at that time. */
export interface Known {
  readonly position: string | null;
  readonly at: string | null;
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
const position = /^[0-9a-f]+([:/-][0-9a-f]+)*$/i;

/** A day means its end in China. @throws Problem 400 */
export const asOfFrom = (said: string): AsOf => {
  // A plus sign in an address that was not encoded arrives as a space.
  const text = said.replace(/ (?=\d{2}:\d{2}$)/, '+');
  const at = day.test(text) ? `${text}T23:59:59.999+08:00` : text;
  if (instant.test(at) && !Number.isNaN(Date.parse(at))) return { at };
  if (position.test(text) && !/^\d{4}-\d{2}/.test(text)) return { position: text };
  throw invalid([
    {
      pointer: 'asOf',
      detail: { en: 'asOf must be a position, a day or an instant', zh: 'asOf 须为位置、日期或时间' },
    },
  ]);
};

import { invalid } from '../http/problem';
import { textIn, timeIn } from '../http/query';

/** The period a figure is asked for, and as of when. @throws Problem 400 when it ends before it begins */
export const periodIn = (query: Readonly<Record<string, unknown>>) => {
  const [from, to] = [timeIn(query, 'from')?.slice(0, 10), timeIn(query, 'to')?.slice(0, 10)];
  if (from && to && from > to) {
    throw invalid([{ pointer: 'to', detail: { en: 'to must not lie before from', zh: 'to 不得早于 from' } }]);
  }
  return { from, to, asOf: textIn(query, 'asOf') };
};

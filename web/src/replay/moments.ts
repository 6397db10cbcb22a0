import { useQuery } from '@tanstack/react-query';
import type { Clock } from '../../../src/grievance/domain/clocks/clock';
import type { HistoryItem } from '../../../src/grievance/history-items';
import { query, read } from '../ask';

/** The folded state of a case at a point, its owner and its clocks as they were seen then. */
export interface Moment extends Readonly<Record<string, unknown>> {
  readonly revision: number;
  readonly status: string;
  readonly owner: string;
  readonly recordedAt: string;
  readonly rulebook: string;
  readonly clocks: readonly Clock[];
}

interface Page {
  readonly items: readonly HistoryItem[];
  readonly next: string | null;
}

/** Every event of a case, however many pages they are. */
export const wholeHistory = async (id: string): Promise<readonly HistoryItem[]> => {
  const items: HistoryItem[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await read(`/api/grievances/${id}/history${query({ limit: 200, cursor })}`);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
};

export const useHistory = (id: string) =>
  useQuery({ queryKey: ['grievance', id, 'history'], queryFn: () => wholeHistory(id) });

/** A step of a case, or a time at which it stood there: its clocks are seen as of then. */
export interface Point {
  readonly revision: number;
  readonly at?: string;
}

/** What was is not read twice: a revision never changes, and neither does what was known at a past time. */
export const useMoment = (id: string, { revision, at }: Point) =>
  useQuery({
    queryKey: ['moment', id, at ?? revision],
    queryFn: () => read<Moment>(`/api/grievances/${id}/state${query(at ? { at } : { revision })}`),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before) => before,
    enabled: revision >= 0,
  });

/** The last revision that had been taken down by an instant; -1 before the first. */
export const revisionAt = (items: readonly Pick<HistoryItem, 'recordedAt' | 'revision'>[], instant: string): number => {
  const later = items.findIndex(({ recordedAt }) => Date.parse(recordedAt) > Date.parse(instant));
  return later < 0 ? items.length - 1 : later - 1;
};

const inChina = 8 * 3_600_000;

/** An instant as the service writes it, in the time of China. */
export const instantOf = (milliseconds: number): string =>
  new Date(milliseconds + inChina).toISOString().replace('Z', '+08:00');

import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { GrievanceDetails } from '../../../projections/grievance-details/grievance-details.table';
import { query, read } from '../ask';

const shown = [
  'id',
  'number',
  'title',
  'status',
  'tier',
  'category',
  'unit',
  'urgency',
  'receivedAt',
  'nextDue',
] as const;

/** A case as `GET /api/grievances` lists it. */
export interface CaseItem extends Pick<GrievanceDetails, (typeof shown)[number]> {
  readonly clock: 'green' | 'amber' | 'red' | null;
}
export interface CasePage {
  readonly items: readonly CaseItem[];
  readonly next: string | null;
}

/** What a worklist may be narrowed by; each stands in the address under its own name. */
export const filterNames = ['status', 'phase', 'tier', 'category', 'region', 'unit', 'mediator', 'clock', 'q'] as const;
export type Filter = (typeof filterNames)[number];
export type Filters = { readonly [F in Filter]?: string };

/** The filters that stand in the address, and how to change one; a page can be sent to a colleague. */
export const useFilters = () => {
  const [said, say] = useSearchParams();
  const filters: Filters = Object.fromEntries(
    filterNames.flatMap((name) => (said.get(name) ? [[name, said.get(name)]] : [])),
  );
  const change = (name: Filter | 'view', value: string | undefined) =>
    say(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const clear = () =>
    say((before) => new URLSearchParams(before.get('view') === 'board' ? { view: 'board' } : {}), { replace: true });
  return { filters, view: said.get('view') === 'board' ? 'board' : 'list', change, clear } as const;
};

/** One page of cases with what is due first; it is forgotten soon after it is out of sight. */
export const useCasePage = (filters: Filters, cursor: string) =>
  useQuery({
    queryKey: ['cases', 'page', filters, cursor],
    queryFn: () => read<CasePage>(`/api/grievances${query({ ...filters, sort: 'due', limit: 50, cursor })}`),
    placeholderData: keepPreviousData,
    gcTime: 5_000,
  });

/** Cases with what is due first, page after page as they are asked for. */
export const useCases = (filters: Filters, { sort = 'due', limit = 50 }: { sort?: string; limit?: number } = {}) =>
  useInfiniteQuery({
    queryKey: ['cases', sort, limit, filters],
    queryFn: ({ pageParam }) =>
      read<CasePage>(`/api/grievances${query({ ...filters, sort, limit, cursor: pageParam })}`),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });

import { useQueries } from '@tanstack/react-query';
import type { GrievanceDetails } from '../../../projections/grievance-details/grievance-details.table';
import type { Status } from '../../../src/grievance/domain/terms';
import { query, read } from '../ask';
import { freshFor } from '../dashboard/figures';

type Shown = 'id' | 'number' | 'title' | 'status' | 'unit' | 'nextDue' | 'tier' | 'mediator';

/** How near the next last day of a case is. */
export type Standing = 'overdue' | 'soon' | 'later' | 'undated';
export type OpenCase = Pick<GrievanceDetails, Shown> & { readonly standing: Standing };

/** A list as far as it is shown here, and whether there is more. */
export interface Listed<Item> {
  readonly items: readonly Item[];
  readonly more: boolean;
}

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** States in which somebody still owes something. */
const open: readonly Status[] = [
  'received',
  'delegated',
  'contested',
  'in-handling',
  'in-mediation',
  'performing',
  'opinion-issued',
  'in-review',
  'review-decided',
  'in-final-review',
  'final-decided',
  'executing',
];

/** How many of a list are read. */
export const atMost = 200;

/** What is asked of the list of open cases. */
export const openCases = { status: open.join(','), sort: 'due' };

const listed = (clock: string) => ({
  queryKey: ['workload', 'grievances', clock],
  queryFn: () =>
    read<Page<Omit<OpenCase, 'standing'>>>(`/api/grievances${query({ ...openCases, clock, limit: atMost })}`),
  refetchInterval: freshFor * 2,
});

/** Open cases the asking person may see, the first due first; which are overdue or due soon, the service says. */
export const useOpenCases = () =>
  useQueries({
    queries: [listed(''), listed('red'), listed('amber')],
    combine: (answers) => {
      const [all, red, amber] = answers.map(({ data }) => data);
      const idsOf = (page: typeof all) => new Set(page?.items.map(({ id }) => id));
      const [overdue, soon] = [idsOf(red), idsOf(amber)];
      const standing = ({ id, nextDue }: { readonly id: string; readonly nextDue: string | null }): Standing => {
        if (overdue.has(id)) return 'overdue';
        if (soon.has(id)) return 'soon';
        return nextDue === null ? 'undated' : 'later';
      };
      return {
        error: answers.find(({ isError }) => isError)?.error,
        again: () => answers.forEach(({ refetch }) => void refetch()),
        read:
          all && red && amber
            ? { items: all.items.map((each) => ({ ...each, standing: standing(each) })), more: all.next !== null }
            : undefined,
      };
    },
  });

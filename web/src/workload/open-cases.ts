import { useQuery } from '@tanstack/react-query';
import type { GrievanceDetails } from '../../../projections/grievance-details/grievance-details.table';
import type { Status } from '../../../src/grievance/domain/terms';
import { query, read } from '../ask';
import { freshFor } from '../dashboard/figures';

type Shown = 'id' | 'number' | 'title' | 'status' | 'unit' | 'nextDue';

/** An open case; its clock as the service judges it, null where nothing is due. */
export type OpenCase = Pick<GrievanceDetails, Shown> & { readonly clock: 'green' | 'amber' | 'red' | null };

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
export const atMost = 50;

/** What is asked of the list of open cases. */
export const openCases = { status: open.join(','), sort: 'due' };

/** Open cases the asking person may see, the first due first. */
export const useOpenCases = () =>
  useQuery({
    queryKey: ['workload', 'grievances'],
    queryFn: () =>
      read<{ readonly items: readonly OpenCase[]; readonly next: string | null }>(
        `/api/grievances${query({ ...openCases, limit: atMost })}`,
      ),
    refetchInterval: freshFor * 2,
  });

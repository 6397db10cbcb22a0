import { useQuery } from '@tanstack/react-query';
import type { DutyLoad } from '../../../src/grievance/http/deadlines.controller';
import { read } from '../ask';
import { freshFor } from '../dashboard/figures';

/** What each unit still owes in all cases the asking person may see, the most pressing first. */
export const useLoads = (wanted: boolean) =>
  useQuery({
    queryKey: ['workload', 'loads'],
    queryFn: () => read<{ readonly items: readonly DutyLoad[] }>('/api/deadlines/loads'),
    enabled: wanted,
    refetchInterval: freshFor * 2,
  });

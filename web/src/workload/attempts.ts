import { useQuery } from '@tanstack/react-query';
import type { MediationAttempt } from '../../../projections/mediation-worklist/mediation-worklist.table';
import { query, read } from '../ask';
import { freshFor } from '../dashboard/figures';

type Shown = 'grievance' | 'attempt' | 'number' | 'title' | 'tier' | 'unit' | 'mediator' | 'state' | 'due' | 'sessions';
export type Attempt = Pick<MediationAttempt, Shown>;

/** How many of the list are read, which are all that one office has under way at a time. */
export const atMost = 200;

/** What is asked of the list of attempts under way. */
export const underWay = { state: 'proposed,consented,designated,confirmed,open,paused' };

/** Attempts under way, the first due first; for those who may list them. */
export const useAttempts = (wanted: boolean) =>
  useQuery({
    queryKey: ['workload', 'mediations'],
    queryFn: () =>
      read<{ readonly items: readonly Attempt[]; readonly next: string | null }>(
        `/api/mediations${query({ ...underWay, limit: atMost })}`,
      ),
    enabled: wanted,
    refetchInterval: freshFor * 2,
  });

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { GrievanceDetails } from '../../../projections/grievance-details/grievance-details.table';
import type { Clock } from '../../../src/grievance/domain/clocks/clock';
import { query, read } from '../ask';
import { revisionKey } from '../forms/use-decide';
import { useLanguage } from '../language';

/** A decision that is not allowed now, and why. */
export interface NotAllowed {
  readonly decision: string;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
}

/** A case as `GET /api/grievances/:id` tells it. */
export interface CaseDetails extends Omit<GrievanceDetails, 'queryCodeHash' | 'accounts' | 'intakeBy'> {
  readonly owner: string;
  readonly allowed: readonly string[];
  readonly notAllowed: readonly NotAllowed[];
  /** The group the case is handled in. */
  readonly group: { readonly collective: string; readonly members: number; readonly unsettled: number } | null;
}

/** One event, as `GET /api/grievances/:id/history` tells it. */
export interface HistoryItem {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  readonly at: string;
  readonly by: string | null;
  readonly unit: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  readonly basis: string | null;
}

/** The case, never older than what was decided here. */
export const useCase = (id: string) => {
  const cache = useQueryClient();
  const { language } = useLanguage();
  const queryFn = () =>
    read<CaseDetails>(`/api/grievances/${id}${query({ atLeast: cache.getQueryData<number>(revisionKey(id)) })}`);
  return useQuery({ queryKey: ['case', id, 'page', language], queryFn });
};

const everyEvent = async (id: string): Promise<readonly HistoryItem[]> => {
  const found: HistoryItem[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: readonly HistoryItem[]; next: string | null } = await read(
      `/api/grievances/${id}/history${query({ cursor })}`,
    );
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return found;
};

/** Every event of the case, oldest first. */
export const useHistory = (id: string) =>
  useQuery({ queryKey: ['case', id, 'history'], queryFn: () => everyEvent(id) });

/** Every clock of the case with its reasons. */
export const useClocks = (id: string) =>
  useQuery({
    queryKey: ['case', id, 'clocks'],
    queryFn: () => read<{ readonly items: readonly Clock[] }>(`/api/grievances/${id}/clocks`),
  });

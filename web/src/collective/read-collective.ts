import { useQuery } from '@tanstack/react-query';
import { query, read } from '../ask';
import type { HistoryItem, NotAllowed } from '../case/read-case';
import { useLanguage } from '../language';

/** A member of a group as far as whoever asks may know them. */
export interface Member {
  readonly member: string;
  readonly left: boolean;
  readonly erased: boolean;
  readonly grievance: string | null;
  readonly representative: boolean;
  readonly name: string | null;
  readonly phone: string | null;
}

/** A group as `GET /api/collectives/:id` tells it. */
export interface CollectiveDetails {
  readonly id: string;
  readonly revision: number;
  readonly matter: string;
  readonly foundedAt: string;
  readonly category: string;
  readonly region: string;
  readonly grievances: readonly string[];
  readonly headcount: number;
  readonly members: readonly Member[];
  readonly representatives: readonly string[];
  /** The member who reads it, if any. */
  readonly you: string | null;
  readonly allowed: readonly string[];
  readonly notAllowed: readonly NotAllowed[];
  readonly mostRepresentatives: { readonly value: number | null; readonly basis: string; readonly articleZh: string };
  readonly settlements: readonly {
    readonly settlement: number;
    readonly grievance: string;
    readonly terms: string;
    readonly consented: readonly string[];
    readonly settled: readonly string[];
  }[];
}

export const useCollective = (id: string) => {
  const { language } = useLanguage();
  const queryFn = () => read<CollectiveDetails>(`/api/collectives/${id}`);
  return useQuery({ queryKey: ['collective', id, 'page', language], queryFn });
};

/** What happened in a group, for staff and examiners. */
export const useCollectiveHistory = (id: string, wanted: boolean) =>
  useQuery({
    queryKey: ['collective', id, 'history'],
    queryFn: async (): Promise<readonly HistoryItem[]> => {
      const { items } = await read<{ readonly items: readonly Omit<HistoryItem, 'basis'>[] }>(
        `/api/collectives/${id}/history${query({ limit: 200 })}`,
      );
      return items.map((each) => ({ ...each, basis: null }));
    },
    enabled: wanted,
  });

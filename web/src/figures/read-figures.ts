import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FigureDefinition } from '../../../src/figures/figure-definitions';
import type { Receipt } from '../../../src/figures/figure-entries';
import { query, read } from '../ask';
import type { Asked } from '../dashboard/figures';

/** Every figure there is. */
export const useFigures = () =>
  useQuery({
    queryKey: ['figure-definitions'],
    queryFn: () => read<{ readonly items: readonly FigureDefinition[] }>('/api/figures'),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** One figure with its number and what it rests on. */
export const useReceipt = (name: string, asked: Asked) =>
  useQuery({
    queryKey: ['figures', 'receipt', name, asked],
    queryFn: () => read<FigureDefinition & { readonly receipt: Receipt }>(`/api/figures/${name}${query(asked)}`),
    placeholderData: keepPreviousData,
  });

/** What a figure may be narrowed to, as its route names it; who rated whom concerns ratings alone. */
export const narrowingsOf = (ledger: 'pipeline' | 'rating'): readonly string[] => [
  ...['from', 'to', 'asOf', 'region', 'tier', 'category', 'channel', 'unit', 'mediator'],
  ...(ledger === 'rating' ? ['rater', 'of'] : ['detail']),
];

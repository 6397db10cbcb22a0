import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { query, read } from '../ask';

/** What is asked of a figure. */
export type Asked = Readonly<Record<string, string | undefined>>;

/** How often figures as of now are read again, in milliseconds. */
export const freshFor = 5_000;

/** A figure and what it is as of; figures as of a past day stay what they are, all others are read again by themselves. */
export const figureOf = <T>(path: string, asked: Asked) => ({
  queryKey: ['figures', path, asked],
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => read<T>(`/api/${path}${query(asked)}`, { signal }),
  refetchInterval: asked.asOf ? (false as const) : freshFor,
});

export const useFigure = <T>(path: string, asked: Asked) =>
  useQuery({ ...figureOf<T>(path, asked), placeholderData: keepPreviousData });

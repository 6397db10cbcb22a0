import { useInfiniteQuery } from '@tanstack/react-query';
import { query, read } from '../ask';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** A list read page by page, and the way to the next page. */
export const usePages = <Item>(path: string, said: Readonly<Record<string, string | number | undefined>> = {}) =>
  useInfiniteQuery({
    queryKey: ['pages', path, said],
    queryFn: ({ pageParam }) => read<Page<Item>>(`${path}${query({ ...said, cursor: pageParam })}`),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });

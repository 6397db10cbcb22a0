import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { placesFor } from '../frame/places';
import { useSession } from '../sign-in/session';
import { follow } from './follow';

/** Lists and figures are read again this long after the last change told, in milliseconds: many changes are one reading. */
const gather = 700;
/** And once more, this long after that: a change is told once the case page shows it, and other lists may show it later. */
const later = 5_000;
const ofOneCase = new Set(['case', 'grievance']);
const ofMany = new Set(['cases', 'pages', 'figures', 'workload']);

const among = (cache: QueryClient, kinds: ReadonlySet<string>, id?: string) =>
  cache.invalidateQueries({
    predicate: ({ queryKey: [kind, which] }) => kinds.has(String(kind)) && (id === undefined || which === id),
  });

/** Reads lists and figures again for many changes at once, however fast they follow one another, and once more when they are over. */
const rereading = (cache: QueryClient) => {
  let soon: ReturnType<typeof setTimeout> | undefined;
  let last: ReturnType<typeof setTimeout> | undefined;
  return {
    lists: () => {
      soon ??= setTimeout(() => {
        soon = undefined;
        void among(cache, ofMany);
      }, gather);
      clearTimeout(last);
      last = setTimeout(() => void among(cache, ofMany), gather + later);
    },
    end: () => {
      clearTimeout(soon);
      clearTimeout(last);
    },
  };
};

/**
 * While a screen is open, what changed elsewhere is read again; nothing is missed: a cut stream is resumed, and what was
 * read before it began is read again.
 */
export const useLive = (): void => {
  const cache = useQueryClient();
  const { me } = useSession();
  const mayHear = placesFor(me?.roles ?? []).some(({ to }) => to === '/cases');
  useEffect(() => {
    if (!mayHear) return;
    const ending = new AbortController();
    const { lists, end } = rereading(cache);
    void follow(({ name, data }) => {
      if (name === 'change') void among(cache, ofOneCase, JSON.parse(data).grievance);
      if (name === 'anew') void among(cache, ofOneCase);
      if (name !== 'open') lists();
    }, ending.signal);
    return () => {
      end();
      ending.abort();
    };
  }, [cache, mayHear]);
};

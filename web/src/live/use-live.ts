import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { placesFor } from '../frame/places';
import { useSession } from '../sign-in/session';
import { follow } from './follow';

/** Lists and figures are read again this long after the last change told, in milliseconds: many changes are one reading. */
const gather = 700;
const ofOneCase = new Set(['case', 'grievance']);
const ofMany = new Set(['cases', 'pages', 'figures', 'workload']);

const among = (cache: QueryClient, kinds: ReadonlySet<string>, id?: string) =>
  cache.invalidateQueries({
    predicate: ({ queryKey: [kind, which] }) => kinds.has(String(kind)) && (id === undefined || which === id),
  });

/** While a screen is open, what changed elsewhere is read again; nothing is missed, because a cut stream is resumed. */
export const useLive = (): void => {
  const cache = useQueryClient();
  const { me } = useSession();
  const mayHear = placesFor(me?.roles ?? []).some(({ to }) => to === '/cases');
  useEffect(() => {
    if (!mayHear) return;
    const ending = new AbortController();
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const lists = () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void among(cache, ofMany), gather);
    };
    void follow(({ name, data }) => {
      if (name === 'change') void among(cache, ofOneCase, JSON.parse(data).grievance);
      if (name === 'anew') void among(cache, ofOneCase);
      if (name !== 'open') lists();
    }, ending.signal);
    return () => {
      clearTimeout(waiting);
      ending.abort();
    };
  }, [cache, mayHear]);
};

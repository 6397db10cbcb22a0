import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { ask, Unreachable } from '../ask';

/** One attempt at a decision: the route, what is asked, and the revision of the case or group that was read. */
export interface Attempt {
  readonly path: string;
  readonly body: object;
  readonly revision?: number | undefined;
}

/** What the service answers once the events are stored; a receipt also has its number and query code. */
export interface Changed {
  readonly id: string;
  readonly revision: number;
  readonly number?: string;
  readonly queryCode?: string;
}

interface Tried {
  readonly said: string;
  readonly key: string;
}

/** Makes decisions: a repeat after a broken line keeps its key, so that nothing is stored twice; what changed is read again. */
export const useDecide = () => {
  const cache = useQueryClient();
  const tried = useRef<Tried | null>(null);
  const keyFor = (said: string): string => {
    if (tried.current?.said !== said) tried.current = { said, key: crypto.randomUUID() };
    return tried.current.key;
  };
  return useMutation({
    mutationFn: async ({ path, body, revision }: Attempt): Promise<Changed> => {
      const headers = {
        'idempotency-key': keyFor(JSON.stringify([path, body, revision])),
        ...(revision !== undefined && { 'if-match': `"${revision}"` }),
      };
      return (await ask(path, { method: 'POST', body, headers })).json();
    },
    onError: (error) => {
      if (!(error instanceof Unreachable)) tried.current = null;
    },
    onSuccess: async ({ id, revision }) => {
      tried.current = null;
      cache.setQueryData(revisionKey(id), revision);
      for (const kind of ['case', 'collective']) await cache.invalidateQueries({ queryKey: [kind, id] });
      await cache.invalidateQueries({ queryKey: ['cases'] });
    },
  });
};

/** Where the least revision of a case that may be shown is kept: one's own decisions are always seen. */
export const revisionKey = (id: string): readonly string[] => ['least-revision', id];

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { read } from '../ask';
import { dropToken, keepToken, tokenKept } from './token';

/** Who is signed in, as `GET /api/me` tells. */
export interface Me {
  readonly id: string;
  /** As the token has it; the account where it has none. */
  readonly name: string;
  readonly roles: readonly string[];
  readonly unit: {
    readonly id: string;
    readonly name: string;
    readonly nameEn?: string;
    readonly region: string;
    readonly level: string;
  } | null;
}

interface Session {
  /** Null while nobody is signed in; undefined while it is being asked. */
  readonly me: Me | null | undefined;
  readonly signIn: (token: string) => void;
  readonly signOut: () => void;
}

const nobody: Session = { me: null, signIn: () => undefined, signOut: () => undefined };
const SessionContext = createContext<Session>(nobody);

/** The page begins anew: nothing that was read stays in memory, and nothing more is asked without a token. */
const signOut = (): void => {
  dropToken();
  location.assign('/');
};

/** Keeps who is signed in; whatever was read as somebody else is forgotten. */
export const SessionProvider = ({ children }: { readonly children: ReactNode }) => {
  const cache = useQueryClient();
  const [token, setToken] = useState(tokenKept);
  const { data, isError } = useQuery({
    queryKey: ['me', token],
    queryFn: () => read<Me>('/api/me'),
    enabled: token !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const signIn = useCallback(
    (next: string) => {
      keepToken(next);
      cache.clear();
      setToken(next);
    },
    [cache],
  );
  const session = useMemo<Session>(
    () => ({ me: token === null || isError ? null : data, signIn, signOut }),
    [token, data, isError, signIn],
  );
  return <SessionContext value={session}>{children}</SessionContext>;
};

export const useSession = (): Session => use(SessionContext);

/** Whether whoever is signed in has one of these roles. */
export const useHasRole = (...roles: readonly string[]): boolean => {
  const { me } = useSession();
  return me?.roles.some((role) => roles.includes(role)) ?? false;
};

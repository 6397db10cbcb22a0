import { useQuery } from '@tanstack/react-query';
import { read } from '../ask';

/** A demo user one can sign in as. */
export interface DemoUser {
  readonly user: string;
  readonly roles: readonly string[];
  readonly unit: {
    readonly id: string;
    readonly name: string;
    readonly nameEn?: string;
    readonly level: string;
  } | null;
}

/** How one signs in here: as a demo user, or with an OIDC issuer. */
export type Ways =
  | { readonly mode: 'demo'; readonly users: readonly DemoUser[] }
  | { readonly mode: 'oidc'; readonly issuer: string; readonly clientId: string | null };

export const useSignIn = () =>
  useQuery({ queryKey: ['sign-in'], queryFn: () => read<Ways>('/api/sign-in'), staleTime: Number.POSITIVE_INFINITY });

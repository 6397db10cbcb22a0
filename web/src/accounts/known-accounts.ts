import { useQuery } from '@tanstack/react-query';
import type { KnownAccount } from '../../../src/grievance/http/accounts.controller';
import { read } from '../ask';
import { type DemoUser, useSignIn } from '../sign-in/ways';

/** An account that may be meant, and where its owner works if that is known. */
export interface Offered {
  readonly account: string;
  readonly unit: string | null;
}

/** In which work, and by which roles, those asked for by a field are known. */
const meant: Readonly<Record<string, { readonly as: KnownAccount['as']; readonly roles: readonly string[] }>> = {
  mediator: { as: 'mediator', roles: ['mediator', 'court-liaison'] },
  leader: { as: 'leader', roles: ['head', 'supervisor'] },
  agent: { as: 'agent', roles: ['station-worker'] },
};
const outside = ['petitioner', 'counterparty', 'viewer', 'operator', 'expert'];

const suits = (field: string, { roles }: DemoUser): boolean =>
  roles.some((role) => meant[field]?.roles.includes(role) ?? !outside.includes(role));

/** Accounts a field may mean: those known by their work on cases one may see, and the demo's users. */
export const useKnownAccounts = (field: string): readonly Offered[] => {
  const { data } = useQuery({
    queryKey: ['accounts'],
    queryFn: () => read<{ readonly items: readonly KnownAccount[] }>('/api/accounts'),
    staleTime: 60_000,
  });
  const ways = useSignIn().data;
  const users = ways?.mode === 'demo' ? ways.users.filter((each) => suits(field, each)) : [];
  const worked = (data?.items ?? []).filter((each) => !meant[field] || each.as === meant[field].as);
  return [...worked, ...users.map(({ user, unit }) => ({ account: user, unit: unit?.id ?? null }))];
};

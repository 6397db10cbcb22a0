import { useQuery } from '@tanstack/react-query';
import type { TrackedCase } from '../../../src/grievance/tracking';
import { Refused, read } from '../ask';
import { rememberNumber } from './remembered';

/** What somebody holds: a number and its query code, and which try it is. */
export interface Key {
  readonly number: string;
  readonly queryCode: string;
  readonly attempt: number;
}

/** A number as the service writes it, however it was typed: full-width letters, spaces, no hyphens. */
export const plain = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '').toUpperCase();

const lookUp = async ({ number, queryCode }: Key): Promise<TrackedCase> => {
  const found = await read<TrackedCase>(`/api/public/grievances/${encodeURIComponent(number)}`, {
    headers: { 'query-code': queryCode },
  });
  rememberNumber(found.number);
  return found;
};

/** Every wrong code counts, so what was refused is not asked again by itself. */
const unlessRefused = ({ state }: { readonly state: { readonly error: unknown } }): boolean =>
  !(state.error instanceof Refused);

/** The case behind a key, kept fresh while it is looked at, and forgotten afterwards. */
export const useTracked = (key: Key | undefined) =>
  useQuery({
    queryKey: ['tracked', key],
    queryFn: () => lookUp(key as Key),
    enabled: key !== undefined,
    gcTime: 0,
    refetchOnWindowFocus: unlessRefused,
    refetchOnReconnect: unlessRefused,
    refetchInterval: (asked) => unlessRefused(asked) && (asked.state.error ? 5_000 : 60_000),
  });

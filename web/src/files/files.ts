import { useQuery } from '@tanstack/react-query';
import type { CaseFiles } from '../../../src/grievance/attachments';
import { read } from '../ask';

/** Where the files of a case are: its route, and for whoever has no account the query code beside it. */
export interface FilesPlace {
  readonly id: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The files of a case for those at work on it and its parties. */
export const filesOf = (id: string): FilesPlace => ({ id, path: `/api/grievances/${id}/attachments` });

/** The files of a case for whoever holds its number and query code. */
export const filesByCode = (number: string, queryCode: string): FilesPlace => ({
  id: number,
  path: `/api/public/grievances/${number}/attachments`,
  headers: { 'query-code': queryCode },
});

export const filesKey = ({ id }: FilesPlace): readonly string[] => ['case', id, 'files'];

/** What files there are, and what may be added to them; forgotten when it is no longer looked at. */
export const useFiles = (place: FilesPlace) =>
  useQuery({
    queryKey: filesKey(place),
    queryFn: () => read<CaseFiles>(place.path, { headers: place.headers ?? {} }),
    gcTime: place.headers ? 0 : undefined,
  });

/** A size as people say it. */
export const sizeSaid = (bytes: number): string => {
  if (bytes < 2 ** 10) return `${bytes} B`;
  return bytes < 2 ** 20 ? `${Math.round(bytes / 2 ** 10)} KB` : `${(bytes / 2 ** 20).toFixed(1)} MB`;
};

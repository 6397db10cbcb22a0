import type { Asking } from '../identity/asking';
import type { Directory } from './domain/directory';
import type { Grievance } from './domain/grievance';
import { audienceOf, sees } from './domain/visibility';
import { queryCodeHash } from './seeds';

/** Whether a case is open to whoever asks: by their place in it, or by its query code. */
export const isOpenTo = (grievance: Grievance, { actor, queryCode }: Asking, directory: Directory): boolean => {
  if (grievance.status === 'none') return false;
  if (queryCode !== undefined) return queryCodeHash(queryCode) === grievance.queryCodeHash;
  return sees(audienceOf(grievance), actor, directory);
};

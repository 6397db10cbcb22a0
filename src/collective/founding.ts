import { caseIdFrom, type Seed, seedOf } from '../grievance/seeds';
import type { Asking } from '../identity/asking';

/** Where a new group's ids come from: the asking person and their idempotency key. */
export const foundingSeed = ({ actor, key }: Asking): Seed => seedOf(actor, key, 'founding');

/** A new group's id: 12 characters, 60 bits, as a case has them. */
export const collectiveIdFrom = (seed: Seed): string => caseIdFrom(seed);

import { StoreUnavailable } from '../event-store';

const network = new Set(
  'ECONNREFUSED ECONNRESET ECONNABORTED EPIPE ETIMEDOUT ENOTFOUND EAI_AGAIN EHOSTUNREACH ENETUNREACH ENOENT'.split(' '),
);
/** Connection exceptions, shutting down, out of connections or memory or disk, deadlock, timeouts, a standby. */
const away = /^(08...|53...|57P0.|57014|40001|40P01|55P03|25006)$/;
// The client words these without a code.
const wording = /connection terminated|timeout exceeded|read timeout|not queryable|calling end on the pool/i;

/** The store could not be reached or did not answer; trying again may help. */
export const isUnavailable = (error: unknown): boolean => {
  if (error instanceof StoreUnavailable) return true;
  const { code, message = '' } = error as { code?: string; message?: string };
  return code === undefined ? wording.test(message) : network.has(code) || away.test(code);
};

/** Somebody else took the position meanwhile; nothing was stored, and the same call under the lock succeeds. */
export const isOvertaken = (error: unknown): boolean =>
  isUniqueViolation(error) && (error as { constraint?: string }).constraint === 'events_pkey';

export const isUniqueViolation = (error: unknown): boolean => (error as { code?: string }).code === '23505';

export const unavailable = (cause: unknown): StoreUnavailable =>
  new StoreUnavailable('PostgreSQL gave no answer', { cause });

/** Names an unreachable store as the port does; every other error stays as it is. */
export const named = (error: unknown): unknown =>
  isUnavailable(error) && !(error instanceof StoreUnavailable) ? unavailable(error) : error;

/** The id of an event belongs to another event already: in another stream, or only to some events of the append. */
export class EventIdTaken extends Error {
  constructor(
    readonly stream: string,
    readonly ids: readonly string[],
  ) {
    super(`an append to ${stream} names event ids that other events have: ${ids.join(', ')}`);
  }
}

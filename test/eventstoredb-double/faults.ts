import { setTimeout as sleep } from 'node:timers/promises';
import { Metadata, type ServiceError, status } from '@grpc/grpc-js';

/** Where a fault strikes: before a call is looked at, in the middle of an append, after it was stored, or at an event of a subscription. */
export type Moment =
  | 'features'
  | 'append'
  | 'half-append'
  | 'appended'
  | 'answered'
  | 'read'
  | 'subscribe'
  | 'delivery'
  | 'gossip';
/** What happens then: it may wait, cut, or throw the status that the call is answered with. */
export type Fault = () => unknown;

/** What goes wrong, in the order in which it was asked for. */
export class Faults {
  private readonly once_ = new Map<Moment, Fault[]>();
  private readonly always_ = new Map<Moment, Fault>();

  /** The next so many calls meet the fault. */
  once(moment: Moment, fault: Fault, times = 1): void {
    const waiting = this.once_.get(moment) ?? [];
    this.once_.set(moment, [...waiting, ...Array.from({ length: times }, () => fault)]);
  }

  /** Every call meets the fault until `clear`. */
  always(fault: Fault, ...moments: readonly Moment[]): void {
    for (const moment of moments) this.always_.set(moment, fault);
  }

  clear(): void {
    this.once_.clear();
    this.always_.clear();
  }

  has(moment: Moment): boolean {
    return this.always_.has(moment) || (this.once_.get(moment)?.length ?? 0) > 0;
  }

  async meet(moment: Moment): Promise<void> {
    await (this.once_.get(moment)?.shift() ?? this.always_.get(moment))?.();
  }
}

const failure = (code: status, details: string, more: Readonly<Record<string, string>> = {}): ServiceError => {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(more)) metadata.set(key, value);
  return Object.assign(new Error(details), { code, details, metadata });
};
const failing =
  (...failed: Parameters<typeof failure>): Fault =>
  () => {
    throw failure(...failed);
  };

/** The statuses that EventStoreDB answers, in its words. */
export const notReady = failing(status.UNAVAILABLE, 'Server Is Not Ready');
export const unavailable = failing(status.UNAVAILABLE, 'the node is shutting down');
export const cancelled = failing(status.CANCELLED, 'the call was cancelled by the server');
export const timedOut = failing(status.ABORTED, 'Operation timed out: Commit phase timeout.');
export const noLeader = failing(status.UNKNOWN, 'No leader info available in response');
export const unauthenticated = failing(status.UNAUTHENTICATED, 'the user is not authenticated');
export const accessDenied = failing(status.PERMISSION_DENIED, 'Access Denied', { exception: 'access-denied' });
export const notLeader = (host: string, port: number): Fault =>
  failing(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': host,
    'leader-endpoint-port': String(port),
  });
export const tooLarge = (limit: number): Fault =>
  failing(status.INVALID_ARGUMENT, `Maximum Append Size of ${limit} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(limit),
  });
export const streamDeleted = (stream: string): Fault =>
  failing(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

export const late =
  (milliseconds: number): Fault =>
  () =>
    sleep(milliseconds);
/** The call is never answered, on a connection that lives on. */
export const never: Fault = () => new Promise(() => undefined);

import type { Metadata } from '@grpc/grpc-js';
import { notLeader, unauthenticated } from './faults';

export interface Admission {
  /** User and password that are let in; everybody when left out. */
  readonly login?: readonly [username: string, password: string];
  /** The port of the leader, when this node is none; only calls that may go to any node are answered. */
  readonly leader?: () => number | undefined;
}

/** Who calls what, and whether they may. */
export class Doorkeeper {
  readonly calls: string[] = [];

  constructor(private readonly admission: Admission) {}

  /** Throws the status that EventStoreDB answers to strangers, or on a node that is not the leader. */
  admit(method: string, metadata: Metadata): void {
    this.calls.push(method);
    const { login, leader } = this.admission;
    const basic = login && `Basic ${Buffer.from(login.join(':')).toString('base64')}`;
    if (basic && metadata.get('authorization')[0] !== basic) unauthenticated();
    const port = leader?.();
    if (port !== undefined && metadata.get('requires-leader')[0] === 'true') notLeader('127.0.0.1', port)();
  }

  count(method: string): number {
    return this.calls.filter((call) => call === method).length;
  }
}

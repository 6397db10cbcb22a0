import { ErrorType, type EventData, NO_STREAM, WrongExpectedVersionError } from '@eventstore/db-client';
// The client's public append sends through one map of pending appends per module: an answer that comes twice, or after
// any stream of any client failed, throws out of an event listener and ends the process. Its append for servers without
// that protocol is a call of its own, with a deadline and the status of its own failure.
import { append as appendAlone } from '@eventstore/db-client/dist/streams/appendToStream/append';
import { type Appended, EventTooLarge, noStream, StoreUnavailable, WrongExpectedRevision } from '../event-store';
import type { Connection } from './connection';
import { EventIdTaken, isCommand, isTooLarge } from './failures';
import type { KnownEvents } from './known-events';
import { type Call, persistently } from './patience';
import { toPosition } from './position';
import type { Proposal } from './proposal';
import { readStream } from './reading';

/** Appends to EventStoreDB so that a repetition, its own or a caller's, stores nothing twice and answers the same. */
export class Appending {
  constructor(
    private readonly connection: Connection,
    private readonly known: KnownEvents,
  ) {}

  /** Appends until a moment of `performance.now()`; one at a time for each stream. */
  async append(proposal: Proposal, until: number): Promise<Appended> {
    const { stream, expected, bytes } = proposal;
    await this.learn(stream, until, expected);
    const earlier = await this.earlier(proposal, until);
    if (earlier) return earlier;
    try {
      return await persistently(until, this.sending(proposal));
    } catch (error) {
      if (isTooLarge(error))
        throw new EventTooLarge(bytes, (error as { maxAppendSize?: number }).maxAppendSize ?? bytes - 1);
      if (!isCommand(error, ErrorType.WRONG_EXPECTED_VERSION)) throw error;
      await this.learn(stream, until);
      const found = await this.earlier(proposal, until);
      if (found) return found;
      throw new WrongExpectedRevision(stream, expected, actualOf(error as WrongExpectedVersionError));
    }
  }

  private async earlier({ stream, ids }: Proposal, until: number): Promise<Appended | undefined> {
    if (this.known.find(stream, ids) === 'in-part') await this.learn(stream, until);
    const found = this.known.find(stream, ids);
    if (found === 'in-part') throw new EventIdTaken(stream, ids);
    return found;
  }

  private sending({ stream, expected, events, ids, bytes }: Proposal): Call<Appended> {
    const { client, options } = this.connection;
    return async (milliseconds) => {
      const answer = await appendAlone.call(client, stream, events as EventData[], {
        ...options,
        requiresLeader: true,
        deadline: Math.max(1, milliseconds),
        batchAppendSize: bytes,
        expectedRevision: expected === noStream ? NO_STREAM : BigInt(expected),
      });
      if (!answer.success) throw wrongVersion(stream, answer.nextExpectedRevision);
      const revision = Number(answer.nextExpectedRevision);
      // Whether an answer is the first or a repeated one is not said, and a repeated one may carry no position, or that
      // of another event of the append.
      if (ids.length === 1 && answer.position) {
        const appended = { revision, position: toPosition(answer.position) };
        this.known.note(stream, [{ ...appended, id: ids[0] as string }]);
        return appended;
      }
      return this.landed(stream, revision - ids.length + 1, ids.length, milliseconds);
    };
  }

  private async landed(stream: string, from: number, count: number, milliseconds: number): Promise<Appended> {
    const stored = await readStream(this.connection, stream, from, milliseconds, count);
    this.known.note(stream, stored);
    const last = stored.at(-1);
    if (stored.length < count || last === undefined)
      throw new StoreUnavailable(`EventStoreDB does not show what it stored in ${stream}`);
    return { revision: last.revision, position: last.position };
  }

  /** Reads what is not known of a stream, up to a revision or to its end. */
  private async learn(stream: string, until: number, upto = Number.MAX_SAFE_INTEGER): Promise<void> {
    const from = this.known.lastOf(stream) + 1;
    if (from > upto) return;
    const most = Math.min(upto - from + 1, Number.MAX_SAFE_INTEGER);
    this.known.note(
      stream,
      await persistently(until, (milliseconds) => readStream(this.connection, stream, from, milliseconds, most)),
    );
  }
}

const wrongVersion = (streamName: string, current: bigint): WrongExpectedVersionError =>
  new WrongExpectedVersionError(null as never, {
    streamName,
    expected: 'any',
    current: current < 0n ? NO_STREAM : current,
  });

const actualOf = ({ actualVersion }: WrongExpectedVersionError): number =>
  typeof actualVersion === 'bigint' ? Number(actualVersion) : noStream;

import { type ReadReq, type ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { handleServerStreamingCall } from '@grpc/grpc-js';
import { eventAnswer, nameOf, notFoundAnswer } from './answers';
import type { Doorkeeper } from './doorkeeper';
import { type Faults, streamDeleted } from './faults';
import type { Log, Recorded } from './log';
import { drained } from './reading-call';
import { serveSubscription } from './subscriptions';

/** Reads of a stream or of everything, forwards or backwards, and subscriptions to everything. */
export const serveRead =
  (log: Log, faults: Faults, doorkeeper: Doorkeeper): handleServerStreamingCall<ReadReq, ReadResp> =>
  async (call) => {
    const options = call.request.getOptions() as ReadReq.Options;
    const isSubscription = options.hasSubscription();
    try {
      doorkeeper.admit(isSubscription ? 'subscribe' : 'read', call.metadata);
      await faults.meet(isSubscription ? 'subscribe' : 'read');
      if (isSubscription) await serveSubscription(log, faults, call, options);
      else {
        for (const answer of answers(log, options)) if (!call.write(answer)) await drained(call);
        call.end();
      }
    } catch (error) {
      call.emit('error', error);
    }
  };

const answers = (log: Log, options: ReadReq.Options): readonly ReadResp[] => {
  const backwards = options.getReadDirection() === 1;
  const count = Number(options.getCount());
  const stream = options.getStream();
  if (stream === undefined) return cut(fromPosition(log, options, backwards), backwards, count).map(eventAnswer);
  const name = nameOf(stream.getStreamIdentifier());
  if (log.deleted.has(name)) streamDeleted(name)();
  const events = log.of(name);
  if (events.length === 0) return [notFoundAnswer(name)];
  const from = stream.hasRevision() ? Number(stream.getRevision()) : backwards ? events.length - 1 : 0;
  return cut(backwards ? events.slice(0, from + 1) : events.slice(from), backwards, count).map(eventAnswer);
};

const cut = (events: readonly Recorded[], backwards: boolean, count: number): readonly Recorded[] =>
  (backwards ? [...events].reverse() : events).slice(0, count);

/** Reads include the event at the position they begin with; subscriptions do not. */
const fromPosition = (log: Log, options: ReadReq.Options, backwards: boolean): readonly Recorded[] => {
  const position = options.getAll()?.getPosition();
  if (position === undefined) return log.events;
  const commit = BigInt(position.getCommitPosition());
  return backwards ? log.events.slice(0, log.after(commit)) : log.events.slice(log.after(commit - 1n));
};

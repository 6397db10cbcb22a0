import { type AppendReq, type AppendResp } from '@eventstore/db-client/generated/streams_pb';
import type { handleClientStreamingCall, ServerReadableStream, ServiceError } from '@grpc/grpc-js';
import { appendAnswer, nameOf } from './answers';
import type { Doorkeeper } from './doorkeeper';
import { type Faults, streamDeleted, tooLarge } from './faults';
import { anyRevision, type Log, noRevision, type Proposed } from './log';

const largestAppend = 1024 * 1024;

/** One append, one call: the header, an event after the other, and one answer. */
export const serveAppend =
  (log: Log, faults: Faults, doorkeeper: Doorkeeper): handleClientStreamingCall<AppendReq, AppendResp> =>
  async (call, answer) => {
    try {
      doorkeeper.admit('append', call.metadata);
      await faults.meet('append');
      const { stream, expected, events } = await receive(call, faults);
      if (log.deleted.has(stream)) streamDeleted(stream)();
      if (events.reduce((sum, { data }) => sum + data.length, 0) > largestAppend) tooLarge(largestAppend)();
      const outcome = log.append(stream, expected, events);
      await faults.meet('appended');
      answer(null, appendAnswer(outcome, expected));
    } catch (error) {
      answer(error as ServiceError);
    }
  };

const receive = async (call: ServerReadableStream<AppendReq, AppendResp>, faults: Faults) => {
  let options: AppendReq.Options | undefined;
  const events: Proposed[] = [];
  for await (const request of call as AsyncIterable<AppendReq>) {
    options ??= request.getOptions();
    const message = request.getProposedMessage();
    if (message === undefined) continue;
    events.push(proposedOf(message));
    await faults.meet('half-append');
  }
  if (options === undefined) throw new Error('an append without its header');
  const expected = options.hasNoStream()
    ? noRevision
    : options.hasRevision()
      ? Number(options.getRevision())
      : anyRevision;
  return { stream: nameOf(options.getStreamIdentifier()), expected, events };
};

export const proposedOf = (message: AppendReq.ProposedMessage): Proposed => ({
  id: message.getId()?.getString() ?? '',
  metadata: new Map(message.getMetadataMap().getEntryList()),
  data: message.getData_asU8(),
  customMetadata: message.getCustomMetadata_asU8(),
});

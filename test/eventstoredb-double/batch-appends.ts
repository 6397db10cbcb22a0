import { WrongExpectedVersion } from '@eventstore/db-client/generated/shared_pb';
import { Status } from '@eventstore/db-client/generated/status_pb';
import { type AppendReq, type BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb';
import type { handleBidiStreamingCall, ServerDuplexStream, ServiceError } from '@grpc/grpc-js';
import { Any } from 'google-protobuf/google/protobuf/any_pb';
import { Empty } from 'google-protobuf/google/protobuf/empty_pb';
import { allPosition, nameOf } from './answers';
import { proposedOf } from './appends';
import type { Doorkeeper } from './doorkeeper';
import type { Faults } from './faults';
import { anyRevision, type Log, noRevision, type Outcome } from './log';

type Batches = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;

/** Appends of every stream over one call, each named by a correlation id. */
export const serveBatchAppend =
  (log: Log, faults: Faults, doorkeeper: Doorkeeper): handleBidiStreamingCall<BatchAppendReq, BatchAppendResp> =>
  (call: Batches) => {
    const begun = new Map<string, { options: BatchAppendReq.Options; events: ReturnType<typeof proposedOf>[] }>();
    const take = async (request: BatchAppendReq) => {
      const id = request.getCorrelationId();
      const key = id?.getString() ?? '';
      const batch = begun.get(key) ?? { options: request.getOptions() as BatchAppendReq.Options, events: [] };
      begun.set(key, batch);
      batch.events.push(
        ...request.getProposedMessagesList().map((each) => proposedOf(each as unknown as AppendReq.ProposedMessage)),
      );
      if (!request.getIsFinal()) return;
      begun.delete(key);
      await faults.meet('append');
      const { options } = batch;
      const expected = options.hasNoStream()
        ? noRevision
        : options.hasStreamPosition()
          ? Number(options.getStreamPosition())
          : anyRevision;
      const outcome = log.append(nameOf(options.getStreamIdentifier()), expected, batch.events);
      await faults.meet('appended');
      const answer = answerOf(outcome).setCorrelationId(id).setStreamIdentifier(options.getStreamIdentifier());
      call.write(answer);
      if (faults.has('answered')) await faults.meet('answered').then(() => call.write(answer));
    };
    const fail = (error: unknown) => call.emit('error', error as ServiceError);
    try {
      doorkeeper.admit('batchAppend', call.metadata);
    } catch (error) {
      fail(error);
      return;
    }
    call.on('data', (request: BatchAppendReq) => take(request).catch(fail));
    call.on('end', () => call.end());
  };

const answerOf = (outcome: Outcome): BatchAppendResp => {
  if ('wrong' in outcome) {
    const wrong = new WrongExpectedVersion();
    if (outcome.current < 0) wrong.setCurrentNoStream(new Empty());
    else wrong.setCurrentStreamRevision(String(outcome.current));
    return new BatchAppendResp().setError(errorOf('WrongExpectedVersion', wrong));
  }
  const success = new BatchAppendResp.Success().setCurrentRevision(String(outcome.revision));
  if (outcome.position !== undefined) success.setPosition(allPosition(outcome.position));
  return new BatchAppendResp().setSuccess(success);
};

const errorOf = (name: string, details: WrongExpectedVersion): Status => {
  const any = new Any();
  any.pack(details.serializeBinary(), `event_store.client.${name}`);
  return new Status().setMessage(name).setDetails(any);
};

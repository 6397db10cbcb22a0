import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb';
import type { ServerWritableStream } from '@grpc/grpc-js';

export type ReadingCall = ServerWritableStream<ReadReq, ReadResp>;

/** Resolves when the client takes more, or is gone. */
export const drained = (call: ReadingCall): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      call.off('drain', done).off('cancelled', done);
      resolve();
    };
    if (call.cancelled) resolve();
    else call.on('drain', done).on('cancelled', done);
  });

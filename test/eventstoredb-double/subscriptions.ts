import { randomUUID } from 'node:crypto';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb';
import { caughtUpAnswer, checkpointAnswer, confirmation, eventAnswer } from './answers';
import type { Faults } from './faults';
import type { Log } from './log';
import { drained, type ReadingCall } from './reading-call';

/** A subscription to everything: what is stored, the word that this was all, and then what comes; checkpoints over what the filter skips. */
export const serveSubscription = async (
  log: Log,
  faults: Faults,
  call: ReadingCall,
  options: ReadReq.Options,
): Promise<void> => {
  const passes = filterOf(options);
  const window = windowOf(options);
  const start = options.getAll()?.getPosition();
  let next = log.after(BigInt(start?.getCommitPosition() ?? 0));
  let skipped = 0;
  let told = false;
  call.write(confirmation(randomUUID()));
  const arrivals = arrivalsOf(log, call);
  while (!call.cancelled) {
    const event = log.events[next];
    if (event === undefined) {
      if (!told) call.write(caughtUpAnswer());
      told = true;
      await arrivals();
      continue;
    }
    next += 1;
    skipped = passes(event.stream) ? 0 : skipped + 1;
    if (skipped === 0) {
      for (let copies = faults.has('delivery') ? 2 : 1; copies > 0; copies -= 1) call.write(eventAnswer(event));
      await faults.meet('delivery');
    }
    if (skipped === window) {
      call.write(checkpointAnswer(event.position));
      skipped = 0;
    }
    if (call.writableNeedDrain) await drained(call);
  }
};

const filterOf = (options: ReadReq.Options): ((stream: string) => boolean) => {
  const expression = options.getFilter()?.getStreamIdentifier();
  const prefixes = expression?.getPrefixList() ?? [];
  if (prefixes.length > 0) return (stream) => prefixes.some((prefix) => stream.startsWith(prefix));
  const pattern = new RegExp(expression?.getRegex() ?? '');
  return (stream) => pattern.test(stream);
};

const windowOf = (options: ReadReq.Options): number => {
  const filter = options.getFilter();
  return filter ? (filter.getMax() || 32) * filter.getCheckpointintervalmultiplier() : 0;
};

/** Resolves when something was appended since it was last asked, or the call is over. */
const arrivalsOf = (log: Log, call: ReadingCall): (() => Promise<void>) => {
  let wake = () => {};
  let missed = false;
  const stop = log.listen(() => {
    missed = true;
    wake();
  });
  call.on('cancelled', () => {
    stop();
    wake();
  });
  return async () => {
    if (!missed && !call.cancelled) await new Promise<void>((resolve) => (wake = resolve));
    missed = false;
  };
};

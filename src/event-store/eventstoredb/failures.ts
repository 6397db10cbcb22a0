import { type CommandError, ErrorType, isCommandError } from '@eventstore/db-client';
import { StoreUnavailable } from '../event-store';

/** The id of an event belongs to another event of the stream already, or only some events of the append are stored. */
export class EventIdTaken extends Error {
  constructor(
    readonly stream: string,
    readonly ids: readonly string[],
  ) {
    super(`an append to ${stream} names event ids that other events have: ${ids.join(', ')}`);
  }
}

export const isCommand = (error: unknown, type: CommandError['type']): boolean =>
  error instanceof Error && isCommandError(error) && error.type === type;

export const closed = (): StoreUnavailable => new StoreUnavailable('the event store was closed');

const silence = 'EventStoreDB gave no answer in time';

export const silent = (cause?: unknown): StoreUnavailable => new StoreUnavailable(silence, { cause });

/** Nothing was told but that the time was over. */
export const isSilence = (error: unknown): boolean => {
  const failure = named(error);
  return failure instanceof StoreUnavailable && failure.message === silence;
};

const resourceExhausted = 8;
const certificate =
  /certificate|self.signed|altname|\bssl\b|\btls\b|wrong version number|EPROTO|socket disconnected before secure/i;

/** The call was larger than the server takes. */
export const isTooLarge = (error: unknown): boolean =>
  isCommand(error, ErrorType.MAXIMUM_APPEND_SIZE_EXCEEDED) || (error as { code?: unknown }).code === resourceExhausted;

/** The client words a failed discovery without a type. */
const notFound = /^Failed to discover/;
const passing: ReadonlySet<string> = new Set([
  ErrorType.UNAVAILABLE,
  ErrorType.CANCELLED,
  ErrorType.TIMEOUT,
  ErrorType.DEADLINE_EXCEEDED,
  ErrorType.NOT_LEADER,
  ErrorType.UNKNOWN,
]);

/** Trying again may help: the node is away, starting, stopping, no leader, or answered nothing. */
export const isPassing = (error: unknown): boolean => {
  if (error instanceof StoreUnavailable) return true;
  if (!(error instanceof Error)) return false;
  if (isCommandError(error)) return passing.has(error.type) && !isTooLarge(error);
  return notFound.test(error.message);
};

/** A subscription that ended so is begun again; a wrong password may be set right without a restart. */
export const isCut = (error: unknown): boolean =>
  isPassing(error) ||
  isCommand(error, ErrorType.ACCESS_DENIED) ||
  typeof (error as { code?: unknown }).code === 'string';

/** Names a failure as the port does, saying what is wrong; every other error stays as it is. */
export const named = (error: unknown): unknown => {
  if (error instanceof StoreUnavailable || !(error instanceof Error)) return error;
  const sentence = sentenceOf(error);
  return sentence ? new StoreUnavailable(sentence, { cause: error }) : error;
};

const sentenceOf = (error: Error): string | undefined => {
  if (notFound.test(error.message)) return 'no node of the EventStoreDB cluster could be found';
  if (isCommand(error, ErrorType.ACCESS_DENIED)) return 'EventStoreDB does not accept the user or the password';
  if (isCommand(error, ErrorType.NOT_LEADER) || /no leader info/i.test(error.message))
    return 'EventStoreDB has no leader that can be reached';
  if (isCommand(error, ErrorType.DEADLINE_EXCEEDED) || isCommand(error, ErrorType.TIMEOUT)) return silence;
  if (!isPassing(error)) return undefined;
  if (/server is (not ready|too busy|busy)/i.test(error.message)) return 'EventStoreDB is not ready yet';
  if (certificate.test(error.message))
    return 'the secure connection to EventStoreDB failed: its certificate is not trusted';
  return 'EventStoreDB cannot be reached';
};

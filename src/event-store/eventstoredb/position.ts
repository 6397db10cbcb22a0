import type { Position } from '../event-store';

/** Where an event stands in EventStoreDB's log. */
export interface LogPosition {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** Twenty digits hold every unsigned 64-bit number, so that positions compare as strings. */
const digits = 20;
const form = new RegExp(`^(\\d{${digits}})/(\\d{${digits}})$`);
/** What servers before 22.6 answer for events read from a stream. */
const unknown = 2n ** 64n - 1n;

export const toPosition = ({ commit, prepare }: LogPosition): Position =>
  `${String(commit).padStart(digits, '0')}/${String(prepare).padStart(digits, '0')}`;

/** Both numbers are needed to resume. */
export const fromPosition = (position: Position): LogPosition => {
  const [, commit, prepare] = form.exec(position) ?? [];
  if (commit === undefined || prepare === undefined) {
    throw new Error(`${position} is not a position of this store; it was kept from another one`);
  }
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
};

/** The position of an event that was read. @throws Error when the server is too old to tell it */
export const positionOf = (position: LogPosition | undefined): Position => {
  if (position === undefined || position.commit === unknown) {
    throw new Error('EventStoreDB did not say where an event stands; 22.6 is the first version that does');
  }
  return toPosition(position);
};

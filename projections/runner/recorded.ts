import type { StoredEvent } from '../../src/event-store/event-store';
import { type Upcasters, upcast } from '../../src/kernel/upcast';

/** An event as a projection's declaration knows it. */
export interface Named {
  readonly type: string;
  readonly data: object;
}

/** Where and when an event was taken down; what it says stands in its data. */
export interface Recorded {
  readonly id: string;
  /** The part of the stream's name after its category, e.g. the id of the grievance. */
  readonly streamId: string;
  readonly revision: number;
  readonly position: string;
  /** The service's own clock, ISO 8601; `at` in the data is when it happened. */
  readonly recordedAt: string;
}

/** One event ready to be folded: its newest shape, and where it lies. */
export interface Occurrence {
  readonly event: Named;
  readonly recorded: Recorded;
}

/** Brings a stored event to its newest shape. */
export const occurrenceOf =
  (upcasters: Upcasters) =>
  ({ id, type, data, stream, revision, position, metadata }: StoredEvent): Occurrence => ({
    event: { type, data: upcasters[type] ? upcast(upcasters, { type, schema: metadata.schema, data }) : data },
    recorded: {
      id,
      streamId: stream.slice(stream.indexOf('-') + 1),
      revision,
      position,
      recordedAt: metadata.recordedAt,
    },
  });

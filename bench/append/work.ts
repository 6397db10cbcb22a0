import { randomUUID } from 'node:crypto';
import { type NewEvent, noStream } from '../../src/event-store/event-store';
import { hashLink } from '../../src/event-store/hash-link';

/** One event to append, and where its stream must be. */
export interface Wish {
  readonly stream: string;
  readonly expected: number;
  readonly event: NewEvent;
}

/** What each writer appends in a round, one after the other. */
export type Work = readonly (readonly Wish[])[];

/** So many events a case has in a round: one append in eight makes a stream, the others go on with one. */
const eventsOfACase = 8;

const digest = (text: string) => Buffer.from(text.padEnd(32)).toString('hex');

const delegated = (unit: number) => ({
  mode: 'assignment',
  from: 'county-bureau',
  to: `township-${unit}`,
  reason: '反映灌溉用水分配不均,属乡镇水利站职责范围,请依法办理并按期反馈。',
  reportDue: '2026-04-30',
  by: 'router',
  at: '2026-03-04T09:30:00.000+08:00',
});

/** An event as the service appends it, of about 600 bytes with its metadata. */
const eventOf = (writer: number, stream: string, revision: number): NewEvent => {
  const metadata = {
    schema: 1,
    actor: 'router',
    unit: 'county-bureau',
    correlation: randomUUID(),
    decision: 'DelegateGrievance',
    recordedAt: '2026-03-04T09:30:00.123+08:00',
    wish: digest(`wish ${revision}`),
  };
  const event = { id: randomUUID(), type: 'GrievanceDelegated', data: delegated(writer), metadata };
  return { ...event, metadata: { ...metadata, hash: hashLink({ ...event, stream, revision }, null) } };
};

const wishesOf = (writer: number, events: number): readonly Wish[] => {
  let stream = '';
  return Array.from({ length: events }, (_, i) => {
    const revision = i % eventsOfACase;
    if (revision === 0) stream = `grievance-${randomUUID()}`;
    return { stream, expected: revision === 0 ? noStream : revision - 1, event: eventOf(writer, stream, revision) };
  });
};

/** About so many events, shared evenly among the writers. */
export const workFor = (writers: number, events: number): Work =>
  Array.from({ length: writers }, (_, writer) => wishesOf(writer, Math.ceil(events / writers)));

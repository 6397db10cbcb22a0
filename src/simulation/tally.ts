import { createHash } from 'node:crypto';
import type { Append, NewEvent } from '../event-store/event-store';
import type { GrievanceEvents } from '../grievance/domain/events';

type Said<Type extends keyof GrievanceEvents> = GrievanceEvents[Type];

/** What is counted of an event besides its type. */
const detailOf = ({ type, data }: NewEvent): string | undefined => {
  switch (type) {
    case 'GrievanceMediated': {
      const { tier, outcome } = data as Said<'GrievanceMediated'>;
      return `${tier} ${outcome}`;
    }
    case 'MediationOpened':
    case 'MediationProposed':
      return (data as Said<'MediationOpened'>).tier;
    case 'GrievanceRated': {
      const { rater, score } = data as Said<'GrievanceRated'>;
      return `${rater} ${score}`;
    }
    default:
      return undefined;
  }
};

/** What is the same whatever the secret is by which query codes are made. */
const lineOf = (stream: string, { id, type, data, metadata }: NewEvent): string => {
  const { queryCodeHash: _, ...said } = data as { queryCodeHash?: string };
  return `${stream} ${id} ${type} ${metadata.recordedAt} ${JSON.stringify(said)}\n`;
};

/** Counts what was played: cases, events by type and by what they say; and a digest, the same for the same events. */
export class Tally {
  readonly counted = new Map<string, number>();
  events = 0;
  lastAt = '';
  private readonly hash = createHash('sha256');

  get cases(): number {
    return this.of('GrievanceReceived');
  }

  /** How often an event happened, e.g. `GrievanceResolved`, or with what it says, e.g. `MediationOpened people`. */
  of(what: string): number {
    return this.counted.get(what) ?? 0;
  }

  add({ stream, events }: Append): void {
    for (const event of events) {
      const detail = detailOf(event);
      this.count(event.type);
      if (detail) this.count(`${event.type} ${detail}`);
      this.hash.update(lineOf(stream, event));
      this.lastAt = event.metadata.recordedAt;
    }
    this.events += events.length;
  }

  /** Hex SHA-256 over everything that was played, in its order. */
  digest(): string {
    return this.hash.copy().digest('hex');
  }

  private count(what: string): void {
    this.counted.set(what, this.of(what) + 1);
  }
}

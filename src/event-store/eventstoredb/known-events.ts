import { type Appended, noStream, type StoredEvent } from '../event-store';

type Places = Map<string, Appended>;

/** How many events are remembered; the streams used longest ago are forgotten first. */
const most = 50_000;

/**
 * Which events stand in the streams used of late. EventStoreDB notices a repeated append only when the expected
 * revision is repeated too; with another one it would store the events again.
 */
export class KnownEvents {
  private readonly streams = new Map<string, { last: number; places: Places }>();
  private count = 0;

  /** Every event up to this revision is known. */
  lastOf(stream: string): number {
    return this.streams.get(stream)?.last ?? noStream;
  }

  /** Takes down events that follow what is known of their stream; a gap would be taken for knowledge. */
  note(stream: string, events: readonly Pick<StoredEvent, 'id' | 'revision' | 'position'>[]): void {
    const known = this.streams.get(stream) ?? { last: noStream, places: new Map() };
    for (const { id, revision, position } of events) {
      if (revision !== known.last + 1) continue;
      known.last = revision;
      known.places.set(id, { revision, position });
      this.count += 1;
    }
    this.streams.delete(stream);
    this.streams.set(stream, known);
    this.forget();
  }

  /** Where an append landed the first time; undefined when none of its events is known, or `in-part` when only some. */
  find(stream: string, ids: readonly string[]): Appended | 'in-part' | undefined {
    const places = this.streams.get(stream)?.places;
    const found = ids.map((id) => places?.get(id));
    const [first] = found;
    if (found.every((place) => place === undefined)) return undefined;
    const whole = first && found.every((place, i) => place?.revision === first.revision + i);
    return whole ? found.at(-1) : 'in-part';
  }

  private forget(): void {
    for (const [stream, { places }] of this.streams) {
      if (this.count <= most || this.streams.size === 1) return;
      this.streams.delete(stream);
      this.count -= places.size;
    }
  }
}

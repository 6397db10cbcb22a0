import { erased } from '../kernel/erased';
import { placeOf, withTexts } from './revealed';
import { seal } from './sealed-text';
import type { SubjectKeys } from './subject-keys';

/** An event's personal texts: where each stands, and whose it is. */
export interface Personal {
  readonly path: string;
  readonly subject: string;
}

interface Said {
  readonly id: string;
  readonly data: object;
}

/** Seals personal texts before they are stored. */
export class Sealing {
  constructor(private readonly keys: SubjectKeys) {}

  /** The events with every personal text sealed by its subject's key; of somebody erased nothing is written down again. */
  async seal<Event extends Said>(
    events: readonly Event[],
    personal: (event: Event) => readonly Personal[],
  ): Promise<readonly Event[]> {
    const texts = events.map(personal);
    const subjects = new Set(texts.flat().map(({ subject }) => subject));
    if (subjects.size === 0) return events;
    const keys = await this.keys.toSeal(subjects);
    return events.map((event, index) => {
      const owners = new Map(texts[index]?.map(({ path, subject }) => [path, subject]));
      const data = withTexts(event.data, (text, path) => {
        const subject = owners.get(path);
        if (subject === undefined) return text;
        const key = keys.get(subject);
        return key ? seal(text, subject, key, placeOf(event.id, path)) : erased;
      });
      return { ...event, data };
    });
  }
}

import type { Position, StoredEvent } from '../event-store/event-store';
import { type Audience, mayKnow } from './domain/visibility';

/** Something happened to a case: what a screen needs to know which of its rows are old. */
export interface Change {
  readonly position: Position;
  readonly grievance: string;
  readonly number: string;
  readonly revision: number;
  /** The event's type; what it says is read where the reader may see it. */
  readonly type: string;
  /** Where the case stands as it is shown now. */
  readonly status: string;
}

/** A change and who may know of its case. */
export interface Told {
  readonly change: Change;
  readonly audience: Audience;
}

/** A case as the read model shows it. */
export interface Shown extends Audience {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly parties: readonly { readonly party: string; readonly account: string | null }[];
}

/** What events say to listeners, by the cases as they are shown; a case that is not shown says nothing. */
export const toldOf = (
  events: readonly StoredEvent[],
  shown: ReadonlyMap<string, Shown>,
  caseOf: (event: StoredEvent) => string,
): readonly Told[] =>
  events.flatMap((event) => {
    const row = shown.get(caseOf(event));
    if (!row) return [];
    const { position, revision, type } = event;
    const { id: grievance, number, status, parties, ...who } = row;
    const audience = { ...who, accounts: mayKnow(who.kind, who.accounts, parties) };
    return [{ change: { position, grievance, number, revision, type, status }, audience }];
  });

/**
 * Changes that wait until a listener takes them. A listener that falls behind by more than it holds is let go: it
 * resumes where it was, and the service keeps no endless list for it.
 */
export class Waiting {
  private told: Told[] = [];
  private wake: () => void = () => undefined;
  private letGo = false;

  constructor(private readonly most: number) {}

  push(news: readonly Told[]): void {
    if (this.told.length + news.length > this.most) this.end();
    if (this.letGo) return;
    this.told.push(...news);
    this.wake();
  }

  end(): void {
    this.letGo = true;
    this.told = [];
    this.wake();
  }

  /** What came since the last time, as soon as there is something; undefined once the listener is let go. */
  async next(): Promise<readonly Told[] | undefined> {
    if (this.told.length === 0 && !this.letGo) {
      await new Promise<void>((wake) => {
        this.wake = wake;
      });
    }
    if (this.letGo) return undefined;
    const { told } = this;
    this.told = [];
    return told;
  }
}

import type { Actor } from '../../kernel/actor';
import type { RulebookEvent } from './events';

/** What was published in one stream: the editions of a rulebook, or the holidays of years. */
export interface Publications {
  readonly editions: readonly string[];
  readonly years: readonly string[];
}

export const nothingPublished: Publications = { editions: [], years: [] };

/** Who publishes, and when. */
export interface Context {
  readonly actor: Actor;
  /** ISO 8601 with +08:00. */
  readonly now: string;
}

export const evolve = (publications: Publications, { type, data }: RulebookEvent): Publications =>
  type === 'RulebookPublished'
    ? { ...publications, editions: [...publications.editions, data.rulebook.version] }
    : { ...publications, years: [...publications.years, data.calendar.version] };

import { chainOf, type Finding, type Link } from './chain';

const format = 'grievance-dossier/1';

/** A case's events as they are stored, to be kept and verified by anybody; what is personal in them is sealed. */
export interface Dossier {
  readonly format: typeof format;
  readonly stream: string;
  readonly savedAt: string;
  readonly events: readonly Link[];
}

/** What became of a dossier that was brought: its own chain, then the service's records beside it. */
export type Verdict =
  | Exclude<Finding, { readonly is: 'whole' }>
  | { readonly is: 'unreadable' }
  | { readonly is: 'other-than-stored'; readonly revision: number }
  | { readonly is: 'genuine'; readonly events: number; readonly kept: number; readonly since: number };

const streamOf = (id: string): string => `grievance-${id}`;
const onlyLink = ({ id, type, revision, hash, stored }: Link): Link => ({ id, type, revision, hash, stored });

/** The links of a case recomputed. */
export const chainOfCase = (id: string, events: readonly Link[]): Promise<Finding> => chainOf(streamOf(id), events);

/** A case's dossier as a file's text. */
export const dossierOf = (id: string, events: readonly Link[], savedAt: string): string => {
  const dossier: Dossier = { format, stream: streamOf(id), savedAt, events: events.map(onlyLink) };
  return `${JSON.stringify(dossier, null, 2)}\n`;
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isLink = (value: unknown): value is Link =>
  isObject(value) &&
  'hash' in value &&
  'stored' in value &&
  (value.stored === null || (isObject(value.stored) && 'metadata' in value.stored && isObject(value.stored.metadata)));
const isDossier = (value: unknown): value is Dossier =>
  isObject(value) &&
  'format' in value &&
  value.format === format &&
  'stream' in value &&
  typeof value.stream === 'string' &&
  /^grievance-[0-9a-z]+$/.test(value.stream) &&
  'events' in value &&
  Array.isArray(value.events) &&
  value.events.length > 0 &&
  value.events.every(isLink);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    // What is not even JSON is no dossier.
    return undefined;
  }
};

/** Verifies a dossier's own chain, then holds it against the events the service has of the case now. */
export const verdictOn = async (text: string, eventsOf: (id: string) => Promise<readonly Link[]>): Promise<Verdict> => {
  const dossier = parsed(text);
  if (!isDossier(dossier)) return { is: 'unreadable' };
  const { stream, events } = dossier;
  const found = await chainOf(stream, events);
  if (found.is !== 'whole') return found;
  const kept = await eventsOf(stream.slice(streamOf('').length));
  const other = events.findIndex(({ hash }, revision) => kept[revision]?.hash !== hash);
  if (other >= 0) return { is: 'other-than-stored', revision: other };
  return { is: 'genuine', events: found.events, kept: found.kept, since: kept.length - events.length };
};

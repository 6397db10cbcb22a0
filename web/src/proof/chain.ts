/** An event as it is stored, with its link in the chain; what lies in the store is null where it is kept from the reader. */
export interface Link {
  readonly id: string;
  readonly type: string;
  readonly revision: number;
  readonly hash: string;
  readonly stored: { readonly data: object; readonly metadata: object } | null;
}

/** What recomputing a chain found: whole, or the first revision at which it is not. */
export type Finding =
  | { readonly is: 'whole'; readonly events: number; readonly kept: number }
  | { readonly is: 'missing' | 'altered'; readonly revision: number };

/** JSON in its one canonical form (RFC 8785), written here anew so that nobody needs to believe the service. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
};

const sha256 = async (text: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

const holds = async (stream: string, link: Link, previous: string | null): Promise<boolean> => {
  if (!link.stored) return true;
  const { id, type, revision, hash, stored } = link;
  const metadata = { ...stored.metadata, hash: undefined };
  const whole = { stream, revision, id, type, data: stored.data, metadata, previous };
  return 'hash' in stored.metadata && stored.metadata.hash === hash && (await sha256(canonical(whole))) === hash;
};

/** Recomputes every link from what is stored and the link before it, and tells the first that does not fit. */
export const chainOf = async (stream: string, links: readonly Link[]): Promise<Finding> => {
  let previous: string | null = null;
  for (const [revision, link] of links.entries()) {
    if (link.revision !== revision) return { is: 'missing', revision };
    if (!(await holds(stream, link, previous))) return { is: 'altered', revision };
    previous = link.hash;
  }
  return { is: 'whole', events: links.length, kept: links.filter(({ stored }) => !stored).length };
};

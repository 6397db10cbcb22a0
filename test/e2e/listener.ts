import { eventually } from '../eventually';
import type { Service } from './launch';

/** One server-sent event as it came. */
export interface Heard {
  readonly event: string;
  readonly id: string | undefined;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Somebody who listens for changes. */
export interface Listener {
  readonly status: number;
  readonly type: string | null;
  heard(): readonly Heard[];
  /** The types of the changes of one case, in the order they came. */
  typesOf(grievance: string): readonly string[];
  /** Waits until a change of the case with this type was heard. */
  hears(grievance: string, type: string): Promise<void>;
  /** The id of the last event, to resume after it. */
  lastId(): string;
  /** Resolves when the service ends the stream. */
  readonly ended: Promise<void>;
  leave(): void;
}

const fieldIn = (block: string, name: string): string | undefined =>
  block
    .split('\n')
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2);

const heardIn = (text: string): readonly Heard[] =>
  text
    .split('\n\n')
    .slice(0, -1)
    .filter((block) => block.startsWith('event: '))
    .map((block) => ({
      event: fieldIn(block, 'event') ?? '',
      id: fieldIn(block, 'id'),
      data: JSON.parse(fieldIn(block, 'data') ?? '{}') as Heard['data'],
    }));

/** Listens as a demo user, after a change when told so. */
export const listen = async (service: Service, user: string, after?: string): Promise<Listener> => {
  const { body } = await service.anyone.post('/demo/tokens', { user });
  const leaving = new AbortController();
  const headers = { authorization: `Bearer ${body.token}`, ...(after ? { 'last-event-id': after } : {}) };
  const answer = await fetch(`${service.base}/api/changes`, { headers, signal: leaving.signal });
  let text = '';
  const read = async () => {
    const decoder = new TextDecoder();
    for await (const chunk of answer.body ?? []) text += decoder.decode(chunk, { stream: true });
  };
  const heard = () => heardIn(text);
  const typesOf = (grievance: string) =>
    heard()
      .filter(({ data }) => data.grievance === grievance)
      .map(({ data }) => String(data.type));
  return {
    ...{ status: answer.status, type: answer.headers.get('content-type'), heard, typesOf },
    hears: async (grievance, type) => {
      await eventually(
        () => typesOf(grievance),
        (types) => types.includes(type),
      );
    },
    lastId: () => heard().findLast(({ id }) => id !== undefined)?.id ?? '',
    ended: read().catch(() => undefined), // Left by us, or cut by the service: over either way.
    leave: () => leaving.abort(),
  };
};

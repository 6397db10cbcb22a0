import { eventually } from '../eventually';

/** What answers have in common; anything else is looked up by its path. */
export interface Said {
  readonly id: string;
  readonly number: string;
  readonly queryCode: string;
  readonly token: string;
  readonly revision: number;
  readonly status: string;
  readonly code: string;
  readonly detail: string;
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
  readonly events: readonly { readonly id: string; readonly type: string; readonly at: string }[];
  readonly items: readonly (Record<string, unknown> & { readonly id: string; readonly type: string })[];
  readonly next: string | null;
  readonly allowed: readonly string[];
  readonly [field: string]: unknown;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Empty when the answer is no JSON object. */
  readonly body: Said;
}

export type Sent = Readonly<Record<string, string>>;

/** Somebody who asks the service over HTTP; addresses are those below `/api`. */
export interface Client {
  /** Asks again, as it is told to, while the read model lags. */
  get(path: string, headers?: Sent): Promise<Answer>;
  post(path: string, body?: object, headers?: Sent): Promise<Answer>;
  put(path: string, body: object): Promise<Answer>;
  /** Sends exactly these bytes. */
  send(method: string, path: string, body: string | undefined, headers?: Sent): Promise<Answer>;
  /** Reads until the answer fits, because what follows by itself comes a little later. */
  until(path: string, fits: (answer: Answer) => boolean): Promise<Answer>;
}

const told = ({ status, text }: Answer): string => `${status} ${text.slice(0, 2_000)}`;

const bodyOf = (text: string): Said => {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {} as Said;
  }
};

/** A client that asks with the headers somebody is known by. */
export const clientFor = (base: string, known: () => Promise<Sent>): Client => {
  const send: Client['send'] = async (method, path, body, headers = {}) => {
    const answer = await fetch(`${base}/api${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(await known()), ...headers },
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, text, body: bodyOf(text) };
  };
  return {
    send,
    get: (path, headers) =>
      eventually(
        () => send('GET', path, undefined, headers),
        ({ body }) => body.code !== 'read-model-lagging',
        told,
      ),
    post: (path, body = {}, headers) => send('POST', path, JSON.stringify(body), headers),
    put: (path, body) => send('PUT', path, JSON.stringify(body)),
    until: (path, fits) => eventually(() => send('GET', path, undefined), fits, told),
  };
};

/** The value at a dotted path, e.g. `tiers.people.opened`. */
export const valueAt = (json: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], json);

import { languageAsked, tagOf } from './language';
import { noteReach } from './reach';
import { tokenKept } from './sign-in/token';

/** A field of a body that does not fit. */
export interface FieldProblem {
  readonly pointer: string;
  readonly detail: string;
}

/** What the service says when it cannot do as asked (RFC 9457), in the language people read in. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly FieldProblem[] = [],
  ) {
    super(detail || title);
  }
}

/** The service was not reached at all. */
export class Unreachable extends Error {}

export interface Wish {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** What every request says of itself: who asks, and in which language. */
export const headersOf = ({ body, headers }: Wish): Record<string, string> => {
  const token = tokenKept();
  return {
    'accept-language': tagOf(languageAsked()),
    ...(token && { authorization: `Bearer ${token}` }),
    ...(body !== undefined && !(body instanceof FormData) && { 'content-type': 'application/json' }),
    ...headers,
  };
};

const problemIn = (text: string): Partial<Pick<Refused, 'code' | 'title' | 'detail' | 'errors'>> => {
  try {
    return JSON.parse(text);
  } catch {
    // What stands before the service answers in its own words.
    return {};
  }
};

/** A refusal from an answer's status and text. */
export const refusalFrom = (status: number, text: string): Refused => {
  const { code = 'unknown', title = '', detail = '', errors } = problemIn(text);
  return new Refused(status, code, title, detail, errors);
};

/** One request to the service, as whoever is signed in. @throws Refused; @throws Unreachable */
export const ask = async (path: string, wish: Wish = {}): Promise<Response> => {
  const { method = 'GET', body, signal } = wish;
  const said = body === undefined || body instanceof FormData ? body : JSON.stringify(body);
  // A browser's own store knows a case by its revision alone: not as whom, nor in which language, it was read.
  const asked: RequestInit = { method, headers: headersOf(wish), body: said, signal, cache: 'no-store' };
  const response = await fetch(path, asked).catch((error) => {
    if (signal?.aborted) throw error;
    noteReach(false);
    throw new Unreachable(String(error));
  });
  noteReach(true);
  if (response.ok) return response;
  throw refusalFrom(response.status, await response.text());
};

/** Reads JSON. */
export const read = async <T>(path: string, wish?: Wish): Promise<T> => (await ask(path, wish)).json();

/** A query string of what is set; nothing for nothing. */
export const query = (said: Readonly<Record<string, string | number | null | undefined>>): string => {
  const set = Object.entries(said).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return set.length === 0 ? '' : `?${new URLSearchParams(set.map(([name, value]) => [name, String(value)]))}`;
};

import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { correlationOf } from '../http/correlation';
import { Problem } from '../http/problem';
import type { Actor } from '../kernel/actor';

/** Everything about a request but its body: who asks, what they have read, and whether they ask again. */
export interface Asking {
  readonly actor: Actor;
  readonly correlation: string;
  /** The revision the asking person has read, from `If-Match`. */
  readonly ifMatch?: number;
  /** The caller's `Idempotency-Key`. */
  readonly key?: string;
  /** The event a policy acts on. */
  readonly causation?: string;
  /** Opens the case as its petitioner, when it is the case's query code. */
  readonly queryCode?: string;
}

/** Nobody in particular: whoever asks without a token. */
export const anonymous: Actor = { id: 'anonymous', roles: [], unit: null };

const actors = new WeakMap<Request, Actor>();
export const rememberActor = (request: Request, actor: Actor): void => void actors.set(request, actor);
export const actorOf = (request: Request): Actor => actors.get(request) ?? anonymous;

const headerProblem = (header: string, en: string, zh: string) =>
  new Problem(400, 'invalid-request', { en, zh }, { errors: [{ pointer: header, detail: { en, zh } }] });

const revisionOf = (ifMatch: string | undefined): number | undefined => {
  if (ifMatch === undefined || ifMatch.trim() === '*') return undefined;
  const [, revision] = /^\s*"(\d{1,9})"\s*$/.exec(ifMatch) ?? [];
  if (revision === undefined)
    throw headerProblem(
      'If-Match',
      'If-Match carries one revision in quotes, e.g. "7".',
      'If-Match 须为带引号的版本号，例如 "7"。',
    );
  return Number(revision);
};

const keyOf = (key: string | undefined): string | undefined => {
  if (key !== undefined && !/^[\x21-\x7e]{1,200}$/.test(key))
    throw headerProblem(
      'Idempotency-Key',
      'Idempotency-Key has 1 to 200 printable characters.',
      'Idempotency-Key 须为 1 至 200 个可打印字符。',
    );
  return key;
};

export const askingOf = (request: Request): Asking => ({
  actor: actorOf(request),
  correlation: correlationOf(request),
  ifMatch: revisionOf(request.header('if-match')),
  key: keyOf(request.header('idempotency-key')),
});

/** Hands a route who asks and under which conditions. @throws Problem 400 for malformed headers */
export const WhoAsks = createParamDecorator((_: unknown, context: ExecutionContext) =>
  askingOf(context.switchToHttp().getRequest<Request>()),
);

import { randomUUID } from 'node:crypto';
import type { Request } from 'express';

const wellFormed = /^[\w.-]{8,64}$/;
const correlations = new WeakMap<Request, string>();

/** The id under which a request stands in events and logs: the caller's `X-Correlation-Id`, or one of our own. */
export const correlationOf = (request: Request): string => {
  const known = correlations.get(request);
  if (known) return known;
  const asked = request.header('x-correlation-id');
  const correlation = asked && wellFormed.test(asked) ? asked : randomUUID();
  correlations.set(request, correlation);
  return correlation;
};

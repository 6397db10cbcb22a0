import { createHmac, hash, randomUUID } from 'node:crypto';
import { canonical } from '../event-store/hash-link';
import type { Actor } from '../kernel/actor';
import { idAlphabet } from './domain/number';

/**
 * Everything random about a change grows from one seed, so that a repeated request (same actor, same idempotency key)
 * makes the same ids and the store recognises it. Without a key the seed is random.
 */
export type Seed = string;

export const seedOf = (actor: Actor, key: string | undefined, scope: string): Seed =>
  key === undefined ? `${randomUUID()}${randomUUID()}` : hash('sha256', `${actor.id}\n${scope}\n${key}`, 'base64url');

const digest = (text: string): Buffer => hash('sha256', text, 'buffer');

const variants = '89ab';

/** A UUID (RFC 9562 version 8: custom) that the seed and a purpose determine. */
export const uuidFrom = (seed: Seed, purpose: string): string => {
  const hex = hash('sha256', `${seed}\n${purpose}`);
  const variant = variants[Number.parseInt(hex.charAt(16), 16) & 0x3];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

const base32 = (bytes: Buffer, length: number): string => {
  let bits = BigInt(`0x${bytes.toString('hex')}`);
  let text = '';
  for (let at = 0; at < length; at += 1) {
    text += idAlphabet[Number(bits % 32n)];
    bits /= 32n;
  }
  return text;
};

/** A new case's id: 12 characters, 60 bits. */
export const caseIdFrom = (seed: Seed): string => base32(digest(`${seed}\ncase`), 12);

/** A case's query code: 20 characters, 100 bits, which only the secret's holder can make, the same every time. */
export const queryCodeOf = (secret: string, caseId: string): string =>
  base32(createHmac('sha256', secret).update(`query-code:${caseId}`).digest(), 20);

/** How a query code is stored and compared; it may be typed in capitals and groups. */
export const queryCodeHash = (code: string): string => digest(code.replace(/[\s-]/g, '').toLowerCase()).toString('hex');

/** A keyed digest of a wish: tells whether a repeated key brings the same wish, and says nothing about its content. */
export const wishDigest = (secret: string, decision: string, wish: unknown): string =>
  createHmac('sha256', secret).update(canonical({ decision, wish })).digest('hex').slice(0, 32);

import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { SubjectKey } from './sealed-text';

/** The keys that wrap the subjects' keys: the one in use, and former ones still needed to unwrap. 32 bytes each, in hex. */
export interface MasterKeys {
  readonly current: string;
  readonly former: readonly string[];
}

/** A subject's key as it is stored: by which master key it is wrapped, and the wrapped bytes. */
export interface Wrapped {
  readonly master: string;
  readonly wrapped: Buffer;
}

/** Subjects' keys may be wrapped by a master key that is not given here. */
export class UnknownMasterKey extends Error {
  constructor(name: string) {
    super(
      `People's keys are wrapped by the master key ${name}, which is not given here: set it as PRIVACY_MASTER_KEY, or among PRIVACY_FORMER_KEYS. 个人密钥由主密钥 ${name} 封装，而此处未提供该主密钥：请设置 PRIVACY_MASTER_KEY 或 PRIVACY_FORMER_KEYS。`,
    );
  }
}

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** A master key's name: says nothing about it, and is the same for the same key. */
export const nameOf = (master: string): string =>
  createHash('sha256').update(`master key ${master}`).digest('hex').slice(0, 16);

/** Wraps and unwraps subjects' keys; a wrapped key belongs to its subject and to no other. */
export class KeyWrap {
  private readonly byName: ReadonlyMap<string, Buffer>;
  readonly current: string;

  constructor({ current, former }: MasterKeys) {
    this.current = nameOf(current);
    this.byName = new Map([current, ...former].map((each) => [nameOf(each), Buffer.from(each, 'hex')]));
  }

  knows(master: string): boolean {
    return this.byName.has(master);
  }

  wrap(subject: string, key: SubjectKey): Wrapped {
    const nonce = randomBytes(nonceBytes);
    const wrapping = createCipheriv(cipher, this.bytesOf(this.current), nonce).setAAD(Buffer.from(subject));
    const wrapped = Buffer.concat([nonce, wrapping.update(key), wrapping.final(), wrapping.getAuthTag()]);
    return { master: this.current, wrapped };
  }

  /** @throws UnknownMasterKey; Error when the bytes were changed */
  unwrap(subject: string, { master, wrapped }: Wrapped): SubjectKey {
    const unwrapping = createDecipheriv(cipher, this.bytesOf(master), wrapped.subarray(0, nonceBytes))
      .setAAD(Buffer.from(subject))
      .setAuthTag(wrapped.subarray(-tagBytes));
    return Buffer.concat([unwrapping.update(wrapped.subarray(nonceBytes, -tagBytes)), unwrapping.final()]);
  }

  private bytesOf(master: string): Buffer {
    const bytes = this.byName.get(master);
    if (bytes) return bytes;
    throw new UnknownMasterKey(master);
  }
}

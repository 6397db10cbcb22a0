import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

/** The key of one subject: 32 bytes. */
export type SubjectKey = Buffer;

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
/** `sealed.1.<subject>.<base64url of nonce, tag and ciphertext>`; no subject has a dot in its name. */
const opening = 'sealed.1.';

/** A sealed text does not open with its subject's key: it, its place or the key is not what it was. */
export class NotOpened extends Error {}

/** Whether a text is stored sealed. */
export const isSealed = (text: string): boolean => text.startsWith(opening);

/** Whose key a sealed text needs. */
export const subjectOf = (sealed: string): string => sealed.slice(opening.length, sealed.indexOf('.', opening.length));

/** The same text at the same place has the same nonce, another has another: a repeated request stores the same bytes. */
const nonceOf = (text: string, key: SubjectKey, place: string): Buffer =>
  createHmac('sha256', key).update(`nonce\n${place}\n${text}`).digest().subarray(0, nonceBytes);

/**
 * A text that only its subject's key opens (AES-256-GCM, NIST SP 800-38D), and only where it was written: `place` names
 * the event and the field.
 */
export const seal = (text: string, subject: string, key: SubjectKey, place: string): string => {
  const nonce = nonceOf(text, key, place);
  const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(`${subject}\n${place}`));
  const ciphertext = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
  const bytes = Buffer.concat([nonce, sealing.getAuthTag(), ciphertext]);
  return `${opening}${subject}.${bytes.toString('base64url')}`;
};

/** The text that was sealed. @throws NotOpened */
export const open = (sealed: string, key: SubjectKey, place: string): string => {
  const subject = subjectOf(sealed);
  const bytes = Buffer.from(sealed.slice(opening.length + subject.length + 1), 'base64url');
  const [nonce, tag] = [bytes.subarray(0, nonceBytes), bytes.subarray(nonceBytes, nonceBytes + tagBytes)];
  try {
    const opener = createDecipheriv(cipher, key, nonce, { authTagLength: tagBytes })
      .setAAD(Buffer.from(`${subject}\n${place}`))
      .setAuthTag(tag);
    return opener.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8') + opener.final('utf8');
  } catch (error) {
    throw new NotOpened(`the text at ${place} does not open with the key of ${subject}`, { cause: error });
  }
};

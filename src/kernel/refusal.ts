/** A sentence in both languages of the service. */
export interface Sentence {
  readonly en: string;
  readonly zh: string;
}

export type RefusalKind = 'conflict' | 'forbidden' | 'not-found';

/** Why a wish was not granted. `code` never changes; the sentence may name dates and articles. */
export interface Refusal {
  readonly refusal: RefusalKind;
  readonly code: string;
  readonly sentence: Sentence;
}

const refusal =
  (kind: RefusalKind) =>
  (code: string, en: string, zh: string): Refusal => ({ refusal: kind, code, sentence: { en, zh } });

/** The rules do not allow it in this state of the case (409). */
export const refuse = refusal('conflict');
/** The asking person may not do it (403). */
export const forbid = refusal('forbidden');
/** There is no such thing, or it is not the asking person's to see (404). */
export const notFound = refusal('not-found');

export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refusal' in answer;

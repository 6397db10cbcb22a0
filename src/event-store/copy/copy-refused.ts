import type { Sentence } from '../../kernel/refusal';

/** Why nothing, or nothing more, is copied. */
export class CopyRefused extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.en);
  }
}

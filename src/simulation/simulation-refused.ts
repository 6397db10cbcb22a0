import type { Sentence } from '../kernel/refusal';

/** Nothing can be simulated so; the sentence says why, and what can. */
export class SimulationRefused extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.en);
  }
}

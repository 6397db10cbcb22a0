import type { ErasureGround } from '../../kernel/erased';
import type { Fact } from './fact';
import type { Party } from './terms';

/** Erasure (删除, PIPL 47): a person's texts become unreadable for ever; what was done and when stays. */
export interface ErasureEvents {
  /** `subject` is whose key is destroyed; `party` on whose account, also for texts that belong to nobody known. */
  SubjectErased: Fact<{ subject: string; party: Party; ground: ErasureGround }>;
  /** What is held is kept and used for nothing else; `until` is its last day, null until it is lifted (PIPL 47). */
  LegalHoldPlaced: Fact<{ reason: string; until: string | null }>;
  LegalHoldLifted: Fact<{ reason: string }>;
}

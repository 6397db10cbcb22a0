import type { Fact } from './fact';
import type { Party } from './terms';

/** Why a person's texts are erased: the items of PIPL 47 in their order, without the ceasing of the service itself. */
export const erasureGrounds = ['purpose-achieved', 'retention-over', 'consent-withdrawn', 'unlawful'] as const;
export type ErasureGround = (typeof erasureGrounds)[number];

/** Erasure (删除, PIPL 47): a person's texts become unreadable for ever; what was done and when stays. */
export interface ErasureEvents {
  /** `subject` is whose key is destroyed; `party` on whose account, also for texts that belong to nobody known. */
  SubjectErased: Fact<{ subject: string; party: Party; ground: ErasureGround }>;
  /** What is held is kept and used for nothing else; `until` is its last day, null until it is lifted (PIPL 47). */
  LegalHoldPlaced: Fact<{ reason: string; until: string | null }>;
  LegalHoldLifted: Fact<{ reason: string }>;
}

import type { Fact } from './fact';
import type { Party } from './terms';

/** Recusal (回避, XF 28(3)): who has a direct interest in the matter or in a party works on the case no more. */
export interface RecusalEvents {
  /** `official` is an account; who declares an interest withdraws by it. */
  InterestDeclared: Fact<{ official: string; unit: string; interest: string }>;
  RecusalRequested: Fact<{ official: string; party: Party; reasons: string }>;
  /** `unit` decided. */
  RecusalOrdered: Fact<{ official: string; unit: string; reasons: string }>;
  RecusalRejected: Fact<{ official: string; unit: string; reasons: string }>;
}

import type { Fact } from './fact';
import type { MandateScope, SpecialAuthority } from './terms';

/** Petition by proxy (代理信访, SD 28; 004-15): `mandate` counts from 1 within the case, `agent` is an account. */
export interface MandateEvents {
  /** `unit` is the one the agent works for, which is responsible then; `until` the last day it holds. */
  MandateGranted: Fact<{
    mandate: number;
    agent: string;
    unit: string | null;
    scope: MandateScope[];
    authorities: SpecialAuthority[];
    document: string;
    until: string;
  }>;
  /** The petitioner was told how the matter stands. */
  ProxyFeedbackGiven: Fact<{ mandate: number; agent: string; unit: string; feedback: string }>;
  MandateRevoked: Fact<{ mandate: number; agent: string; reason: string }>;
  /** The agent gave the mandate up (辞去代理). */
  MandateResigned: Fact<{ mandate: number; agent: string; reason: string }>;
  MandateLapsed: Fact<{ mandate: number; agent: string; until: string }>;
}

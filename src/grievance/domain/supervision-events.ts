import type { Fact } from './fact';
import type { SupervisionGround } from './terms';

/** Supervision and responsibility (XF 14, 18, 40; lifecycle §7): overlays, none of which changes the state. */
export interface SupervisionEvents {
  /** 督办. `from` supervises `unit`, which owes a reply by `due`; `order` counts from 1 within the case. */
  SupervisionOrdered: Fact<{
    order: number;
    from: string;
    unit: string;
    ground: SupervisionGround;
    reason: string;
    due: string;
  }>;
  /** 催办: the unit answerable was told to get on with it. */
  ReminderSent: Fact<{ from: string; unit: string; note: string }>;
  SupervisionReplied: Fact<{ order: number; unit: string; reply: string }>;
  SupervisionReplyAccepted: Fact<{ order: number; from: string; reasons: string }>;
  SupervisionReplyReturned: Fact<{ order: number; from: string; reasons: string; due: string }>;
  /** From then on `to` supervises. */
  SupervisionEscalated: Fact<{ order: number; from: string; to: string; reason: string; due: string }>;
  SupervisionLifted: Fact<{ order: number; from: string; reason: string }>;
  /** 领导包案. `leader` is the account of a leader of `unit`. */
  SponsorAssigned: Fact<{ leader: string; unit: string; reason: string }>;
}

import type { Sentence } from '../../../kernel/refusal';
import type { Period } from './period';

/** `duty`: somebody must; `right`: somebody may until then; `soft`: passing it only warns (law T-3). */
export type DeadlineKind = 'duty' | 'right' | 'soft';

/** How well the figure is known: read in the text, of one place, chosen here, or still to be confirmed. */
export type DeadlineStatus = 'confirmed' | 'local' | 'design-default' | 'to-confirm';

/** Whose clock it is. */
export type Bearer =
  | 'petition-office'
  | 'competent-body'
  | 'review-body'
  | 'petitioner'
  | 'agent'
  | 'parties'
  | 'third-party'
  | 'mediator'
  | 'court';

/** How far, how often and by whom a deadline may be extended; without `max` or `times` the text sets no limit. */
export interface Extension {
  readonly max?: number;
  readonly times?: number;
  readonly by: 'head-of-body' | 'all-parties' | 'court-president';
}

interface Rule {
  readonly code: string;
  readonly kind: DeadlineKind;
  readonly bearer: Bearer;
  /** Short citation, e.g. `XF 23(3)`. */
  readonly basis: string;
  /** The source in full, as a Chinese reader cites it. */
  readonly articleZh: string;
  readonly status: DeadlineStatus;
  readonly title: Sentence;
  readonly extension?: Extension;
  /** What is left out of the period. */
  readonly pausedBy?: 'hearing' | 'appraisal';
  /** What makes the duty fall away. */
  readonly waivedBy?: 'contact-unknown';
}

/** A deadline whose length the text gives: `countDue` takes it as it is. */
export interface Deadline extends Period, Rule {}

/** A deadline whose length is set case by case: by who assigns the matter (XF 22), or by the mediation profile. */
export interface OpenDeadline extends Rule {
  readonly setBy: 'assigner' | 'profile';
}

import { OnDay, OneOf, Shaped, Text } from '../../http/fields';
import { type ErasureGround, erasureGrounds } from '../../kernel/erased';
import type { EraseSubject } from '../domain/decisions/erasure/erase-subject';
import type { LiftLegalHold } from '../domain/decisions/erasure/lift-legal-hold';
import type { PlaceLegalHold } from '../domain/decisions/erasure/place-legal-hold';
import { type Party, partyPattern } from '../domain/terms';

export class EraseSubjectRequest implements EraseSubject {
  /** Whose texts; an anonymous petitioner is `petitioner`, too. */
  @Shaped(partyPattern) party!: Party;
  @OneOf(erasureGrounds) ground!: ErasureGround;
}

export class PlaceLegalHoldRequest implements PlaceLegalHold {
  /** Who asks for it and why, e.g. a court, or a period of the archives that is not over. */
  @Text(2_000) reason!: string;
  /** The last day of the hold; it stands until it is lifted when left out. */
  @OnDay({ optional: true }) until?: string;
}

export class LiftLegalHoldRequest implements LiftLegalHold {
  @Text(2_000) reason!: string;
}

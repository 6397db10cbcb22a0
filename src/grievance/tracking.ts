import { Inject, Injectable } from '@nestjs/common';
import type { Sentence } from '../kernel/refusal';
import { Organization } from '../organization/organization';
import { attachmentsSeen, type SeenAttachment } from './attachments-seen';
import { CaseDoor } from './case-door';
import { answerableUnit } from './domain/answerable-unit';
import type { Clock as Deadline } from './domain/clocks/clock';
import type { GrievanceEventType } from './domain/events';
import { petitionerByCode } from './domain/petitioner-by-code';
import { type History, readable } from './history';
import { type RatingAsked, RatingsAsked } from './ratings-asked';

/** What a petitioner follows their case by: stages, days and who is answerable; no staff notes, nobody else's words. */
export interface TrackedCase {
  readonly number: string;
  readonly status: string;
  readonly receivedAt: string;
  readonly answerable: { readonly unit: string; readonly name: Sentence };
  readonly timeline: readonly { readonly type: string; readonly at: string }[];
  readonly attachments: readonly SeenAttachment[];
  readonly clocks: readonly TrackedClock[];
  /** What runs for the petitioner elsewhere meanwhile, and is not stopped by the case (law §8). */
  readonly elsewhere: readonly TrackedClock[];
  readonly rating: RatingAsked;
}

/** A deadline as the petitioner needs it: `yours` is theirs to use, or to use together with the others. */
export interface TrackedClock
  extends Pick<Deadline, 'code' | 'title' | 'kind' | 'due' | 'state' | 'daysLeft' | 'basis' | 'articleZh'> {
  readonly yours: boolean;
}

const trackedClock = (clock: Deadline): TrackedClock => ({
  ...{ code: clock.code, title: clock.title, kind: clock.kind, due: clock.due, state: clock.state },
  ...{ daysLeft: clock.daysLeft, basis: clock.basis, articleZh: clock.articleZh },
  yours: clock.bearer === 'petitioner' || clock.bearer === 'parties',
});

/** Steps of the bodies among themselves, which say nothing to a petitioner. */
const internal: ReadonlySet<GrievanceEventType> = new Set([
  'GrievanceScreened',
  'DelegationContested',
  'ContestUpheld',
  'ContestRejected',
  'FindingRecorded',
  'ConflictDisclosed',
  'DangerReported',
  'ShamReported',
  'CoolingOffStarted',
  'PerformanceUrged',
  'ReceiptCorrected',
  'PartyIdentified',
  'AttachmentAdded',
  'LegalHoldPlaced',
  'LegalHoldLifted',
]);

@Injectable()
export class Tracking {
  constructor(
    @Inject(CaseDoor) private readonly door: CaseDoor,
    @Inject(Organization) private readonly organization: Organization,
    @Inject(RatingsAsked) private readonly ratings: RatingsAsked,
  ) {}

  of(history: History): TrackedCase {
    const { number, status, receivedAt } = history.grievance;
    const unit = answerableUnit(history.grievance);
    const { name = unit, nameEn = name } = this.organization.unit(unit) ?? {};
    const told = history.stored.map(readable).filter(({ type }) => !internal.has(type));
    return {
      number,
      status,
      receivedAt,
      answerable: { unit, name: { en: nameEn, zh: name } },
      timeline: told.map(({ type, data }) => ({ type, at: data.at })),
      attachments: attachmentsSeen(history, petitionerByCode),
      clocks: this.door.deadlines(history).map(trackedClock),
      elsewhere: this.door.deadlinesElsewhere(history).map(trackedClock),
      rating: this.ratings.askedOf(history.grievance),
    };
  }
}

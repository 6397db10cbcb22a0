import { OneOf, Text, YesNo } from '../../http/fields';
import { type CloseGrievance, followUps } from '../domain/decisions/ending/close-grievance';
import { type RecordFollowUp } from '../domain/decisions/ending/record-follow-up';
import { type ReopenGrievance } from '../domain/decisions/ending/reopen-grievance';
import { type WithdrawGrievance } from '../domain/decisions/ending/withdraw-grievance';
import { reopenGrounds } from '../domain/terms';

export class WithdrawGrievanceRequest implements WithdrawGrievance {
  @Text(2_000) reason!: string;
  /** Who confirmed that it is the petitioner's free will; never the handler. */
  @Text(200, { optional: true }) confirmedBy?: string;
}

export class CloseGrievanceRequest implements CloseGrievance {
  @Text(2_000) reason!: string;
  /** `done` only when a follow-up is on record. */
  @OneOf(followUps, { optional: true }) followUp?: CloseGrievance['followUp'];
}

export class ReopenGrievanceRequest implements ReopenGrievance {
  @Text(2_000) reason!: string;
  /** Something on record must give it; the usual one when left out. */
  @OneOf(reopenGrounds, { optional: true })
  ground?: ReopenGrievance['ground'];
}

export class RecordFollowUpRequest implements RecordFollowUp {
  /** What was promised is done. */
  @YesNo() performed!: boolean;
  @YesNo() newTension!: boolean;
  /** What the people visited still wish. */
  @Text(2_000, { optional: true }) wishes?: string;
}

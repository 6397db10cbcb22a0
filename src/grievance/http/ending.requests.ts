import { OneOf, Text } from '../../http/fields';
import { type CloseGrievance, followUps } from '../domain/decisions/ending/close-grievance';
import { type ReopenGrievance, reopenGrounds } from '../domain/decisions/ending/reopen-grievance';
import { type WithdrawGrievance } from '../domain/decisions/ending/withdraw-grievance';

export class WithdrawGrievanceRequest implements WithdrawGrievance {
  @Text(2_000) reason!: string;
  /** Who confirmed that it is the petitioner's free will; never the handler. */
  @Text(200, { optional: true }) confirmedBy?: string;
}

export class CloseGrievanceRequest implements CloseGrievance {
  @Text(2_000) reason!: string;
  @OneOf(followUps, { optional: true }) followUp?: CloseGrievance['followUp'];
}

export class ReopenGrievanceRequest implements ReopenGrievance {
  @Text(2_000) reason!: string;
  @OneOf(reopenGrounds, { optional: true })
  ground?: ReopenGrievance['ground'];
}

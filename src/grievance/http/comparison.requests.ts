import { Codes, Entries, Many, OnDay, One, Shaped, Text } from '../../http/fields';
import type { Amendments } from '../domain/rulebook/amended';

/** What a rulebook nobody published says differently from one that is known. */
export class AmendmentsRequest implements Amendments {
  @Entries({ optional: true }) deadlines?: Amendments['deadlines'];
  @Entries({ optional: true }) profiles?: Amendments['profiles'];
  @Entries({ optional: true }) declineCodes?: Amendments['declineCodes'];
  @Entries({ optional: true }) thresholds?: Amendments['thresholds'];
  @Entries({ optional: true }) conclusion?: Amendments['conclusion'];
}

export class ThoughtOfHolidayRequest {
  @Text(40) zh!: string;
  @Text(80) en!: string;
  /** The first day off */
  @OnDay() from!: string;
  /** The last day off */
  @OnDay() to!: string;
  /** Saturdays and Sundays that are worked for it */
  @Codes(/^\d{4}-\d{2}-\d{2}$/, 0, 20, { optional: true }) worked?: string[];
}

/** The holidays of a year as nobody published them. */
export class ThoughtOfYearRequest {
  @Shaped(/^\d{4}$/) year!: string;
  @Many(() => ThoughtOfHolidayRequest, 1, 40) holidays!: ThoughtOfHolidayRequest[];
}

export class CompareRulebooksRequest {
  /** The first day of receipt of the cases that are replayed */
  @OnDay() from!: string;
  /** The last day of receipt */
  @OnDay() to!: string;
  /** The version of another rulebook; each case's own when left out */
  @Shaped(/^[a-z0-9][a-z0-9-]{0,60}-\d{4}\.\d{1,3}$/, { optional: true }) rulebook?: string;
  /** The version of another calendar; that of the rulebook when left out */
  @Shaped(/^cn-\d{4}\.\d{1,3}(\+cn-\d{4}\.\d{1,3})*$/, { optional: true }) calendar?: string;
  /** A rulebook that was never published: what it says differently from `rulebook` */
  @One(() => AmendmentsRequest, { optional: true }) amendments?: AmendmentsRequest;
  /** Holidays that were never published, for one year */
  @One(() => ThoughtOfYearRequest, { optional: true }) holidays?: ThoughtOfYearRequest;
}

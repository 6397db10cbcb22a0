import { OnDay, Shaped } from '../../http/fields';

export class CompareRulebooksRequest {
  /** The first day of receipt of the cases that are replayed */
  @OnDay() from!: string;
  /** The last day of receipt */
  @OnDay() to!: string;
  /** The version of another rulebook; each case's own when left out */
  @Shaped(/^[a-z0-9][a-z0-9-]{0,60}-\d{4}\.\d{1,3}$/, { optional: true }) rulebook?: string;
  /** The version of another calendar; that of the rulebook when left out */
  @Shaped(/^cn-\d{4}\.\d{1,3}(\+cn-\d{4}\.\d{1,3})*$/, { optional: true }) calendar?: string;
}

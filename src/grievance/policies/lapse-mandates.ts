import { lapseMandate } from '../domain/decisions/proxy/lapse-mandate';
import { afterTheLastDay } from '../domain/instants';
import { follow, type Policy } from './policy';

/** A mandate lapses when the day after its last day begins in China (SD 28). */
export const lapseMandates: Policy = {
  name: 'lapse-mandates',
  decision: lapseMandate,
  on: { MandateGranted: ({ mandate, until }) => follow(lapseMandate, { mandate }, afterTheLastDay(until)) },
};

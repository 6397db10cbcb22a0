import { Shaped } from '../../http/fields';
import { RateGrievanceRequest } from './rating.requests';

/** Letters, digits, spaces and hyphens, as people copy a code from paper. */
export const queryCodePattern = /^[0-9A-Za-z -]{1,40}$/;

export class PublicRateGrievanceRequest extends RateGrievanceRequest {
  /** As handed out at receipt; capitals, spaces and hyphens do not matter. */
  @Shaped(queryCodePattern) queryCode!: string;
}

import type { Grievance } from './grievance';

/** Whether the last review revoked the opinion, so that it must be given anew (SD 43–45). */
export const isRevoked = ({ review, finalReview }: Grievance): boolean =>
  (finalReview?.result ?? review?.result) === 'revoked-redo';

/**
 * Whether nothing is left to be carried out: a revoked opinion never is, an opinion that stands is when it supports
 * the request, and one that was changed may be either way (XF 32, 35, 36).
 */
export const nothingToExecute = (grievance: Grievance): boolean => {
  if (isRevoked(grievance)) return true;
  const { opinion, review, finalReview } = grievance;
  const changed = review?.result === 'changed' || finalReview?.result === 'changed';
  return !changed && opinion?.result !== 'support';
};

import type { GrievanceDetails } from './grievance-details.table';

/** The unit answerable for the case as the row stands: there is always one (XF 5(3)). */
export const answerableUnit = (row: GrievanceDetails): string => {
  const handling = row.handling?.unit ?? row.delegation?.to ?? row.office;
  switch (row.status) {
    case 'received':
    case 'contested':
      return row.office;
    case 'delegated':
      return row.delegation?.to ?? row.office;
    case 'in-mediation':
      return row.mediation?.unit ?? handling;
    case 'performing':
      return row.agreement?.unit ?? handling;
    case 'opinion-issued':
    case 'review-decided':
      return row.opinion?.unit ?? handling;
    case 'in-review':
      return row.review?.body ?? handling;
    case 'in-final-review':
    case 'final-decided':
      return row.finalReview?.body ?? handling;
    case 'executing':
      return row.execution?.body ?? handling;
    default:
      return handling;
  }
};

import type { Grievance } from './grievance';

/** The unit answerable for the case as it stands: there is always one (谁主管、谁负责, XF 5(3)). */
export const answerableUnit = (grievance: Grievance): string => {
  const { status, office, delegation, acceptance, mediation, agreement, opinion, review, finalReview, execution } =
    grievance;
  const handling = acceptance?.unit ?? delegation?.to ?? office;
  switch (status) {
    case 'received':
    case 'contested':
      return office;
    case 'delegated':
      return delegation?.to ?? office;
    case 'in-mediation':
      return mediation?.unit ?? handling;
    case 'performing':
      return agreement?.unit ?? handling;
    case 'opinion-issued':
    case 'review-decided':
      return opinion?.unit ?? handling;
    case 'in-review':
      return review?.body ?? handling;
    case 'in-final-review':
    case 'final-decided':
      return finalReview?.body ?? handling;
    case 'executing':
      return execution?.body ?? handling;
    default:
      return handling;
  }
};

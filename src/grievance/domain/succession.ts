import type { Directory } from './directory';
import type { Grievance, Review } from './grievance';

/**
 * The case as the units there are now have it: whoever a unit was merged into or succeeded by answers for it, reviews
 * it, and is as blind to it (XF 24). A body that came to be the one whose opinion it was to review leaves the review
 * to the one above it (XF 35).
 */
export const succeeded = (grievance: Grievance, directory: Directory): Grievance => {
  const now = (unit: string): string => directory.current(unit);
  const { delegation, acceptance, opinion, review, finalReview, execution, mediation, agreement } = grievance;
  const moved = <Part extends { readonly unit: string }>(part: Part | null): Part | null =>
    part && { ...part, unit: now(part.unit) };
  const reviewing = (part: Review | null, reviewed: string | undefined, line: 'review' | 'final-review') => {
    if (!part) return null;
    const body = now(part.body);
    return { ...part, body: body === reviewed ? (directory.superior(body, line) ?? body) : body };
  };
  const reviewed = reviewing(review, opinion ? now(opinion.unit) : undefined, 'review');
  return {
    ...grievance,
    office: now(grievance.office),
    accused: grievance.accused && now(grievance.accused),
    units: [...new Set(grievance.units.map(now))],
    delegation: delegation && { ...delegation, to: now(delegation.to), from: now(delegation.from) },
    acceptance: moved(acceptance),
    firstHandler: grievance.firstHandler && now(grievance.firstHandler),
    opinion: opinion && { ...opinion, unit: now(opinion.unit), reviewBody: now(opinion.reviewBody) },
    review: reviewed,
    finalReview: reviewing(finalReview, reviewed?.body, 'final-review'),
    execution: execution && { ...execution, body: now(execution.body) },
    mediation: moved(mediation),
    agreement: agreement && { ...agreement, unit: now(agreement.unit), court: agreement.court && now(agreement.court) },
    lastMediated: moved(grievance.lastMediated),
    mediatedBy: moved(grievance.mediatedBy),
    supervisions: grievance.supervisions.map((each) => ({ ...each, from: now(each.from), unit: now(each.unit) })),
  };
};

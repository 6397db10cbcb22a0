import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../kernel/clock';
import type { Sentence } from '../kernel/refusal';
import { Organization } from '../organization/organization';
import { ratable } from './domain/decisions/rating/ratable';
import { rateGrievance } from './domain/decisions/rating/rate-grievance';
import type { Grievance } from './domain/grievance';
import { petitionerByCode } from './domain/petitioner-by-code';
import type { Rated, Score } from './domain/terms';

/** Whose work the petitioner is asked about, until when, and what was said already. */
export interface RatingAsked {
  readonly open: boolean;
  readonly due: string | null;
  readonly of: readonly { readonly of: Rated; readonly name: Sentence; readonly score: Score | null }[];
}

/** Asks the petitioner about everybody who worked on the case, while the decision itself is open (lifecycle §6). */
@Injectable()
export class RatingsAsked {
  constructor(
    @Inject(Organization) private readonly organization: Organization,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  askedOf(grievance: Grievance): RatingAsked {
    const context = { grievance: '', now: this.clock.now(), directory: this.organization, newId: () => '' };
    const { due, given } = grievance.rating;
    const scoreOf = (rated: Rated) => given.find(({ of, rater }) => of === rated && rater === 'petitioner')?.score;
    return {
      open: rateGrievance.mayDecide(grievance, { ...context, actor: petitionerByCode }) === undefined,
      due,
      of: Object.entries(ratable(grievance)).map(([of, worked]) => ({
        of: of as Rated,
        name: this.named(of === 'mediator' ? grievance.mediatedBy?.unit : worked),
        score: scoreOf(of as Rated) ?? null,
      })),
    };
  }

  /** A mediator is named by the institution that mediated, as people know it. */
  private named(unit = ''): Sentence {
    const { name = unit, nameEn = name } = this.organization.unit(this.organization.current(unit)) ?? {};
    return { zh: name, en: nameEn };
  }
}

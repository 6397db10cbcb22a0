import type { Draft } from '../event-store/hash-link';
import type { Asking } from '../identity/asking';
import { isRefusal, type Refusal } from '../kernel/refusal';
import { schemaOf } from '../kernel/upcast';
import { actsForThePetitioner } from './domain/agency';
import type { GrievanceDecision } from './domain/decide';
import type { Directory } from './domain/directory';
import type { GrievanceEvent } from './domain/events';
import type { Grievance } from './domain/grievance';
import { grievanceUpcasters } from './domain/upcasters';
import { type Seed, uuidFrom } from './seeds';

/** A wish about a case, and everything that is written down about it besides what happens. */
export interface Wished<Wish> {
  /** Id of the grievance. */
  readonly id: string;
  readonly decide: GrievanceDecision<Wish>;
  readonly wish: Wish;
  /** Keyed digest of the wish. */
  readonly digest: string;
  readonly asking: Pick<Asking, 'actor' | 'correlation' | 'causation'>;
  /** Where every id of the change comes from. */
  readonly seed: Seed;
  readonly now: string;
  readonly directory: Directory;
}

/** What a wish comes to: the events that are to happen, or why it is refused. */
export const drafted = <Wish>(grievance: Grievance, wished: Wished<Wish>): readonly Draft[] | Refusal => {
  const { id, decide, wish, asking, seed, now, directory } = wished;
  let ids = 0;
  const newId = () => uuidFrom(seed, `id ${ids++}`);
  const answer = decide(grievance, wish, { grievance: id, actor: asking.actor, now, directory, newId });
  return isRefusal(answer) ? answer : answer.map(draftOf(grievance, wished));
};

const draftOf = <Wish>(grievance: Grievance, { decide, digest, asking, seed, now }: Wished<Wish>) => {
  const forThePetitioner = actsForThePetitioner(grievance, asking.actor, decide);
  return ({ type, data }: GrievanceEvent, index: number): Draft => {
    const metadata = {
      schema: schemaOf(grievanceUpcasters, type),
      actor: asking.actor.id,
      unit: asking.actor.unit,
      ...(forThePetitioner ? { onBehalfOf: 'petitioner' } : {}),
      correlation: asking.correlation,
      ...(asking.causation ? { causation: asking.causation } : {}),
      decision: decide.decision,
      recordedAt: now,
      wish: digest,
    };
    return { id: uuidFrom(seed, `event ${index}`), type, data, metadata };
  };
};

import type { NewEvent } from '../event-store/event-store';
import { type ChainEnd, type Draft, linked } from '../event-store/hash-link';
import type { Asking } from '../identity/asking';
import { isRefusal, type Refusal } from '../kernel/refusal';
import { schemaOf } from '../kernel/upcast';
import { actsForThePetitioner } from './domain/agency';
import type { GrievanceDecision } from './domain/decide';
import type { Directory } from './domain/directory';
import type { GrievanceEvent } from './domain/events';
import type { Grievance } from './domain/grievance';
import { grievanceUpcasters } from './domain/upcasters';
import { streamOf } from './history';
import { type Seed, uuidFrom } from './seeds';

/** What a case has come to: its state, the revision of its last event, and that event's hash. */
export interface Standing extends ChainEnd {
  readonly grievance: Grievance;
}

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
export const drafted = <Wish>(standing: Standing, wished: Wished<Wish>): readonly Draft[] | Refusal => {
  const { id, decide, wish, asking, seed, now, directory } = wished;
  let ids = 0;
  const newId = () => uuidFrom(seed, `id ${ids++}`);
  const answer = decide(standing.grievance, wish, { grievance: id, actor: asking.actor, now, directory, newId });
  return isRefusal(answer) ? answer : answer.map(draftOf(standing, wished));
};

const draftOf = <Wish>({ grievance }: Standing, { decide, digest, asking, seed, now }: Wished<Wish>) => {
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

/** The events of people who never lived, whose texts need no seal: linked, as they are appended. */
export const decided = <Wish>(standing: Standing, wished: Wished<Wish>): readonly NewEvent[] | Refusal => {
  const drafts = drafted(standing, wished);
  return isRefusal(drafts) ? drafts : linked(streamOf(wished.id), standing, drafts);
};

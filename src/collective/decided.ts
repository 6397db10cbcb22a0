import type { Draft } from '../event-store/hash-link';
import { type Seed, uuidFrom } from '../grievance/seeds';
import type { Asking } from '../identity/asking';
import { isRefusal, type Refusal } from '../kernel/refusal';
import { schemaOf } from '../kernel/upcast';
import type { Collective } from './domain/collective';
import type { CollectiveDecision, Context } from './domain/decide';
import type { CollectiveEvent } from './domain/events';
import { collectiveUpcasters } from './domain/upcasters';

/** The stream of a group. */
export const streamOf = (id: string): string => `collective-${id}`;

/** A wish about a group, and everything that is written down about it besides what happens. */
export interface Wished<Wish> {
  /** Id of the group. */
  readonly id: string;
  readonly decide: CollectiveDecision<Wish>;
  readonly wish: Wish;
  /** Keyed digest of what the asking person said. */
  readonly digest: string;
  readonly asking: Pick<Asking, 'actor' | 'correlation'>;
  /** Where every id of the change comes from. */
  readonly seed: Seed;
  readonly now: string;
  readonly keeps: Context['keeps'];
}

/** What a wish about a group comes to: the events that are to happen, or why it is refused. */
export const drafted = <Wish>(collective: Collective, wished: Wished<Wish>): readonly Draft[] | Refusal => {
  const { id, decide, wish, asking, seed, now, keeps } = wished;
  let ids = 0;
  const newId = () => uuidFrom(seed, `id ${ids++}`);
  const answer = decide(collective, wish, { collective: id, actor: asking.actor, now, newId, keeps });
  return isRefusal(answer) ? answer : answer.map(draftOf(wished));
};

const draftOf =
  <Wish>({ decide, digest, asking, seed, now }: Wished<Wish>) =>
  ({ type, data }: CollectiveEvent, index: number): Draft => {
    const { actor, correlation } = asking;
    const schema = schemaOf(collectiveUpcasters, type);
    const noted = { recordedAt: now, wish: digest };
    const metadata = { schema, actor: actor.id, unit: actor.unit, correlation, decision: decide.decision, ...noted };
    return { id: uuidFrom(seed, `event ${index}`), type, data: data as object, metadata };
  };

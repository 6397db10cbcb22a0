import { drafted, streamOf } from '../collective/decided';
import { type Collective, evolve, unfounded } from '../collective/domain/collective';
import type { CollectiveDecision } from '../collective/domain/decide';
import type { CollectiveEvent } from '../collective/domain/events';
import { collectiveIdFrom } from '../collective/founding';
import { noStream } from '../event-store/event-store';
import type { Draft } from '../event-store/hash-link';
import { type Seed, seedOf, wishDigest } from '../grievance/seeds';
import type { Asking } from '../identity/asking';
import { isRefusal, type Refusal } from '../kernel/refusal';
import type { Step } from './chains';

/** Nobody who is only played has texts erased. */
const nothingKept = () => undefined;

/** The group of people behind one case, moved by the service's own decisions (XF 20(3)). */
export class SimulatedGroup {
  readonly id: string;
  collective: Collective = unfounded;
  private revision = noStream;
  private told: Draft[] = [];

  constructor(
    private readonly secret: string,
    private readonly founding: Seed,
  ) {
    this.id = collectiveIdFrom(founding);
  }

  /** Somebody decides about the group: what happened, or why it may not. */
  decides<Wish>(
    decide: CollectiveDecision<Wish>,
    wish: Wish,
    { asking, now, said = wish }: { asking: Asking & { readonly key: string }; now: string; said?: unknown },
  ): readonly Draft[] | Refusal {
    const seed = this.collective.founded ? seedOf(asking.actor, asking.key, this.id) : this.founding;
    const digest = wishDigest(this.secret, decide.decision, said);
    const [id, keeps] = [this.id, nothingKept];
    const drafts = drafted(this.collective, { id, decide, wish, digest, asking, seed, now, keeps });
    if (isRefusal(drafts)) return drafts;
    for (const draft of drafts) this.collective = evolve(this.collective, draft as CollectiveEvent);
    this.revision += drafts.length;
    this.told.push(...drafts);
    return drafts;
  }

  /** What happened since it was asked last. */
  taken(): Step | undefined {
    if (this.told.length === 0) return undefined;
    const drafts = this.told;
    this.told = [];
    return { stream: streamOf(this.id), expected: this.revision - drafts.length, drafts };
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { EventStore } from '../event-store/event-store';
import { seedOf } from '../grievance/seeds';
import { problemOf } from '../http/problem';
import type { Asking } from '../identity/asking';
import { Clock } from '../kernel/clock';
import { isRefusal } from '../kernel/refusal';
import { Organization } from '../organization/organization';
import { publishRulebook, type PublishRulebook as Wish } from './domain/decisions/publish-rulebook';
import { type Published, publish } from './publish';

/** Publishes an edition for whoever asks; the same request made again answers what the first one did. */
@Injectable()
export class PublishRulebook {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** @throws Problem 403, 409; StoreUnavailable */
  async publish(wish: Wish, asking: Asking): Promise<Published> {
    const answer = await publish(this.store, {
      id: wish.id,
      decision: 'PublishRulebook',
      decide: publishRulebook,
      wish,
      asking,
      now: this.clock.now(),
      seed: seedOf(asking.actor, asking.key, `rulebook ${wish.id}`),
    });
    if (isRefusal(answer)) throw problemOf(answer, this.organization);
    return answer;
  }
}

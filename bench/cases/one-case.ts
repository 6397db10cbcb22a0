import type { Context, GrievanceDecision } from '../../src/grievance/domain/decide';
import type { GrievanceEvent } from '../../src/grievance/domain/events';
import { evolve } from '../../src/grievance/domain/evolve';
import { type Grievance, initial } from '../../src/grievance/domain/grievance';
import { grievanceUpcasters } from '../../src/grievance/domain/upcasters';
import type { Actor, Role } from '../../src/kernel/actor';
import { isRefusal } from '../../src/kernel/refusal';
import { schemaOf } from '../../src/kernel/upcast';
import { district } from './district';

/** One event of a life, with what is known besides. */
export interface Told {
  readonly type: string;
  readonly data: object;
  readonly metadata: object;
  /** When it was taken down. */
  readonly at: string;
}

const hour = 3_600_000;
const shanghai = (time: number): string => new Date(time + 8 * hour).toISOString().replace('Z', '+08:00');

/** Who asks, by a role and the unit they act for. */
export const of = (unit: string, ...roles: readonly Role[]): Actor => ({ id: `${roles[0]}-${unit}`, roles, unit });
export const clock: Actor = { id: 'clock', roles: ['clock'], unit: null };

/** A case moved by the service's own decisions, so that its events are those the service would have stored. */
export class OneCase {
  grievance: Grievance = initial;
  readonly told: Told[] = [];
  private ids = 0;

  /** `id` is the case's; `time` is when it begins, in milliseconds. */
  constructor(
    readonly id: string,
    private time: number,
  ) {}

  get now(): string {
    return shanghai(this.time);
  }

  /** Some hours go by. */
  later(hours: number): this {
    this.time += Math.round(hours * hour);
    return this;
  }

  /** A day so many days from now. */
  dayIn(days: number): string {
    return shanghai(this.time + days * 24 * hour).slice(0, 10);
  }

  /** @throws when the decision is refused: then the life is not plausible */
  decides<Wish>(actor: Actor, decide: GrievanceDecision<Wish>, wish: Wish): this {
    const { now } = this;
    const newId = () => `5c2f9c1e-58c4-4b1c-9a53-${this.id}${(this.ids++).toString(16)}`.slice(0, 36);
    const context: Context = { grievance: this.id, actor, now, directory: district, newId };
    const answer = decide(this.grievance, wish, context);
    if (isRefusal(answer)) throw new Error(`${decide.decision} at ${this.grievance.status}: ${answer.sentence.en}`);
    for (const event of answer) this.tell(event, decide.decision, actor);
    return this;
  }

  private tell(event: GrievanceEvent, decision: string, { id, unit }: Actor): void {
    const metadata = {
      schema: schemaOf(grievanceUpcasters, event.type),
      actor: id,
      unit,
      correlation: '0b7e7c7e-1f0a-4a2e-9d7b-3f2f5d1c9a11',
      decision,
      recordedAt: this.now,
      wish: '0'.repeat(32),
      hash: '0'.repeat(64),
    };
    this.told.push({ type: event.type, data: event.data, metadata, at: this.now });
    this.grievance = evolve(this.grievance, event);
  }
}

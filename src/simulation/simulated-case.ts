import type { CollectiveDecision } from '../collective/domain/decide';
import type { CollectiveEvent } from '../collective/domain/events';
import { foundingSeed } from '../collective/founding';
import { noStream } from '../event-store/event-store';
import type { Draft } from '../event-store/hash-link';
import { askingFor, askingToRecord } from '../grievance/asking-by-itself';
import { drafted } from '../grievance/decided';
import { watchedAmong } from '../grievance/domain/clocks/breaches';
import { type Reading, read, seenAt, unread } from '../grievance/domain/clocks/clocks';
import { addDays, type Day, dayOf } from '../grievance/domain/days';
import type { GrievanceDecision } from '../grievance/domain/decide';
import { recordBreaches } from '../grievance/domain/decisions/supervision/record-breaches';
import type { GrievanceEvent, GrievanceEvents } from '../grievance/domain/events';
import { type Grievance, initial } from '../grievance/domain/grievance';
import { petitionerByCode } from '../grievance/domain/petitioner-by-code';
import { rulebookOf } from '../grievance/domain/rulebook/known-rulebooks';
import { streamOf } from '../grievance/history';
import { isOpenTo } from '../grievance/openness';
import { followGroups } from '../grievance/policies/follow-groups';
import { policies } from '../grievance/policies/policies';
import { followOf, type Policy } from '../grievance/policies/policy';
import { looksFrom } from '../grievance/policies/record-breaches';
import { caseIdFrom, queryCodeOf, seedOf, wishDigest } from '../grievance/seeds';
import type { Asking } from '../identity/asking';
import type { Actor, Role } from '../kernel/actor';
import { isoOf } from '../kernel/clock';
import { isRefusal, type Refusal } from '../kernel/refusal';
import type { Organization } from '../organization/organization';
import type { Step } from './chains';
import type { Chance } from './chance';
import type { Place } from './places';
import { SimulatedGroup } from './simulated-group';
import type { Staff } from './staff';

/** Where cases are played: under which rules of who is who, and by which name, from which every id grows. */
export interface Stage {
  readonly organization: Organization;
  readonly staff: Staff;
  readonly secret: string;
  readonly name: string;
}

/** A life asked for what the rules do not allow: a fault of the simulation, not of the rules. */
export class ImplausibleLife extends Error {}

interface FollowUp {
  readonly at: number;
  readonly policy: string;
  readonly event: string;
  readonly decide: GrievanceDecision<never>;
  readonly wish: object;
}

/** What happens by itself happens so many milliseconds after its cause; breaches are looked for a moment later. */
const [promptly, looked] = [400, 700];
const never = Number.POSITIVE_INFINITY;
const nobody: Actor = { id: 'simulation', roles: [], unit: null };

/** One case moved by the service's own decisions, so that its events are those the service would have stored. */
export class SimulatedCase {
  readonly id: string;
  private reading: Reading | undefined;
  private revision = noStream;
  private told: Draft[] = [];
  private followUps: readonly FollowUp[] = [];
  private readonly breaches: GrievanceEvents['DeadlineBreached'][] = [];
  private lookAt = never;
  private asked = 0;
  private time = 0;
  now = '';
  /** The group of people behind the case, once they are one. */
  group: SimulatedGroup | undefined;

  constructor(
    private readonly stage: Stage,
    private readonly index: number,
    readonly chance: Chance,
    readonly place: Place,
  ) {
    this.id = caseIdFrom(seedOf(nobody, `${stage.name}:${index}`, 'filing'));
  }

  get grievance(): Grievance {
    return this.reading?.is.grievance ?? initial;
  }

  get organization(): Organization {
    return this.stage.organization;
  }

  /** What opens the case to its petitioner without an account. */
  get queryCode(): string {
    return queryCodeOf(this.stage.secret, this.id);
  }

  staff(unit: string, role: Role): Actor {
    return this.stage.staff.of(unit, role);
  }

  dayIn(days: number): Day {
    return addDays(dayOf(this.now), days);
  }

  /** It is now that moment, in milliseconds. */
  turnTo(time: number): void {
    this.time = time;
    this.now = isoOf(time);
  }

  /** Somebody decides. @throws ImplausibleLife when the rules refuse it, or the case is not theirs to see */
  decides<Wish>(actor: Actor, decide: GrievanceDecision<Wish>, wish: Wish): this {
    const key = `${this.stage.name}:${this.index}:${this.asked++}`;
    const queryCode = actor === petitionerByCode ? this.queryCode : undefined;
    const asking = { actor, correlation: key, key, queryCode };
    const { status } = this.grievance;
    if (status !== 'none' && !isOpenTo(this.grievance, asking, this.organization))
      throw new ImplausibleLife(`${decide.decision}: ${actor.id} may not see case ${this.id}`);
    const refusal = this.change(decide, wish, asking);
    if (refusal) throw new ImplausibleLife(`${decide.decision} of a case ${status}: ${refusal.sentence.en}`);
    return this;
  }

  /** When something happens by itself next. */
  get byItselfAt(): number {
    return Math.min(this.lookAt, ...this.followUps.map(({ at }) => at));
  }

  /** What is due by now happens: a policy's decision, or a look at what was not done in time. */
  goOnByItself(): void {
    const followUp = this.followUps.find(({ at }) => at <= this.time);
    if (followUp) {
      this.followUps = this.followUps.filter((each) => each !== followUp);
      // Refused means that nothing was left to do.
      this.change(followUp.decide, followUp.wish as never, askingFor(followUp.policy, followUp.event));
    } else this.look();
  }

  /** Somebody decides about the group of people behind the case. @throws ImplausibleLife */
  groups<Wish>(actor: Actor, decide: CollectiveDecision<Wish>, wish: Wish, said?: object): this {
    const key = `${this.stage.name}:${this.index}:${this.asked++}`;
    const asking = { actor, correlation: key, key };
    this.group ??= new SimulatedGroup(this.stage.secret, foundingSeed(asking));
    const drafts = this.group.decides(decide, wish, { asking, now: this.now, said });
    if (isRefusal(drafts)) throw new ImplausibleLife(`${decide.decision}: ${drafts.sentence.en}`);
    for (const { id, type, data } of drafts) {
      const step = followGroups.of({ type, data } as CollectiveEvent, this.group.id);
      if (step) this.followUp(followGroups, id, { at: this.time + promptly, wish: step.wish });
    }
    return this;
  }

  /** What happened since it was asked last, as it is to be appended. */
  taken(): readonly Step[] {
    return [this.group?.taken(), this.ownStep()].flatMap((step) => step ?? []);
  }

  private ownStep(): Step | undefined {
    if (this.told.length === 0) return undefined;
    const drafts = this.told;
    this.told = [];
    return { stream: streamOf(this.id), expected: this.revision - drafts.length, drafts };
  }

  private look(): void {
    this.lookAt = never;
    if (!this.reading) return;
    const { breaches, lookAgainAt } = watchedAmong(seenAt(this.reading, this.now), this.breaches);
    if (breaches[0]) this.change(recordBreaches, { breaches }, askingToRecord(breaches[0]));
    if (lookAgainAt) this.lookAt = Math.min(this.lookAt, Date.parse(lookAgainAt) + looked);
  }

  private change<Wish>(
    decide: GrievanceDecision<Wish>,
    wish: Wish,
    asking: Asking & { readonly key: string },
  ): Refusal | undefined {
    const { secret, organization } = this.stage;
    const [digest, seed] = [wishDigest(secret, decide.decision, wish), seedOf(asking.actor, asking.key, this.id)];
    const wished = { id: this.id, decide, wish, digest, asking, seed, now: this.now, directory: organization };
    const drafts = drafted(this.grievance, wished);
    if (isRefusal(drafts)) return drafts;
    for (const draft of drafts) this.tell(draft);
    return undefined;
  }

  private tell(draft: Draft): void {
    const { id, type, data } = draft;
    const event = { type, data } as GrievanceEvent;
    if (event.type === 'GrievanceReceived') this.reading = unread(rulebookOf(event.data.rulebook));
    if (this.reading) this.reading = read(this.reading, { id, event });
    this.revision += 1;
    this.told.push(draft);
    if (event.type === 'DeadlineBreached') this.breaches.push(event.data);
    this.follow(id, event);
    const from = looksFrom(event);
    if (from) this.lookAt = Math.min(this.lookAt, Math.max(Date.parse(from), this.time) + looked);
  }

  private follow(id: string, event: GrievanceEvent): void {
    for (const policy of policies) {
      if (policy.on[event.type] === undefined) continue;
      const follow = followOf(policy, event, { at: event.data.at, recordedAt: this.now });
      if (!follow) continue;
      const at = Math.max(Date.parse(follow.at), this.time) + promptly;
      this.followUp(policy, id, { at, wish: follow.wish });
    }
  }

  private followUp(policy: Pick<Policy, 'name' | 'decision'>, event: string, next: { at: number; wish: object }): void {
    const followUp = { ...next, policy: policy.name, event, decide: policy.decision };
    this.followUps = [...this.followUps, followUp].sort((one, other) => one.at - other.at);
  }
}

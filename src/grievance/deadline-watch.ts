import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { EventStore } from '../event-store/event-store';
import { Problem } from '../http/problem';
import { Clock } from '../kernel/clock';
import { Organization } from '../organization/organization';
import type { Agenda, Look } from './agenda';
import { askingToRecord } from './asking-by-itself';
import { ChangeGrievance } from './change-grievance';
import { watched } from './domain/clocks/breaches';
import { recordBreaches } from './domain/decisions/supervision/record-breaches';
import { rulebookOf } from './domain/rulebook/known-rulebooks';
import { happenedIn, readHistory } from './history';

const atATime = 100;

/** Looks at cases whose duties may have been breached, writes down which were, and notes when to look again. */
@Injectable()
export class DeadlineWatch {
  constructor(
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Organization) private readonly organization: Organization,
  ) {}

  /** Looks at what is to be looked at by now; true when there was as much as is taken at a time. @throws StoreUnavailable */
  async look(agenda: Agenda): Promise<boolean> {
    const looks = await agenda.toLookAt(this.clock.now(), atATime);
    const looked = await Promise.all(looks.map((look) => this.lookAt(look)));
    await agenda.looked(looked);
    return looks.length === atATime;
  }

  /** The case's next look; the same again when the case moved on meanwhile. */
  private async lookAt(look: Look): Promise<Look> {
    const history = await readHistory(this.store, look.grievance, this.organization);
    const { grievance, revision } = history;
    // The store was replaced by one that knows no such case.
    if (grievance.status === 'none') return { ...look, at: null };
    const { breaches, lookAgainAt } = watched(happenedIn(history), rulebookOf(grievance.rulebook), this.clock.now());
    const [first] = breaches;
    if (!first) return { ...look, at: lookAgainAt };
    const asking = { ...askingToRecord(first), ifMatch: revision };
    try {
      await this.commands.execute(new ChangeGrievance(look.grievance, recordBreaches, { breaches }, asking));
      return { ...look, at: lookAgainAt };
    } catch (error) {
      if (error instanceof Problem && error.status === 412) return look;
      throw error;
    }
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { GrievanceDetails } from '../../projections/grievance-details/grievance-details.table';
import type { Language } from '../http/language';
import { named } from '../http/named';
import { openDecisions } from '../http/open-decisions';
import { Problem } from '../http/problem';
import type { Asking } from '../identity/asking';
import { Clock } from '../kernel/clock';
import { Organization } from '../organization/organization';
import { attachmentsSeen } from './attachments-seen';
import { CaseDoor } from './case-door';
import { answerableUnit } from './domain/answerable-unit';
import { nextDue } from './domain/clocks/clocks';
import type { AnyDecision } from './domain/decide';
import { unsettledOf } from './domain/group';
import { partyOf } from './domain/guards';
import type { History } from './history';
import { eyesOf, seenParts, seenParty } from './seen';
import { ownRatings, ratingsKeptFrom } from './seen-ratings';

const patience = 2_000;
const poll = 20;
const newId = () => '';

type CaseRead = Record<string, unknown> & { readonly revision: number };

/** Every decision there is a route for, in the order of the routes. */
export abstract class OfferedDecisions {
  abstract readonly decisions: readonly AnyDecision[];
}

/** The case page: the read model's row, the clocks, and what the asking person may do now, and why not the rest. */
@Injectable()
export class CasePage {
  constructor(
    @Inject(CaseDoor) private readonly door: CaseDoor,
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(Organization) private readonly organization: Organization,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(OfferedDecisions) private readonly offered: OfferedDecisions,
  ) {}

  /** @throws Problem 404; 503 when the read model does not reach the revision within two seconds */
  async read(id: string, asking: Asking, atLeast: number, language: Language): Promise<CaseRead> {
    const history = await this.door.open(id, asking);
    const now = this.clock.now();
    const context = { grievance: id, actor: asking.actor, now, directory: this.organization, newId };
    const row = await this.row(id, Math.max(history.revision, atLeast));
    const {
      queryCodeHash: _code,
      accounts: _accounts,
      intakeBy: _intake,
      parties,
      nextDue: _due,
      amberFrom: _amber,
      rating,
      ...shown
    } = row;
    const eyes = eyesOf(asking.actor, partyOf(history.grievance, asking.actor));
    const clocks = this.door.deadlines(history);
    return {
      ...shown,
      rating: ratingsKeptFrom(asking.actor, history.grievance, now) ? ownRatings(rating) : rating,
      owner: answerableUnit(history.grievance),
      unit: answerableUnit(history.grievance),
      parties: parties.map((party) => seenParty(party, eyes)),
      ...seenParts(row, eyes),
      attachments: attachmentsSeen(history, asking.actor),
      nextDue: nextDue(clocks)?.due ?? null,
      group: groupOf(history),
      clocks,
      ...openDecisions(this.offered.decisions, history.grievance, context, language, (each) =>
        named(each, this.organization),
      ),
    };
  }

  private async row(id: string, revision: number): Promise<GrievanceDetails> {
    const until = Date.now() + patience;
    for (;;) {
      const row = await this.database.getRepository(GrievanceDetails).findOneBy({ id });
      if (row && row.revision >= revision) return row;
      if (Date.now() > until) throw lagging();
      await sleep(poll);
    }
  }
}

/** The group the case is handled in, how many stand behind the case, and how many of them did not settle yet. */
const groupOf = ({ grievance: { group } }: History) =>
  group && {
    collective: group.collective,
    members: group.members.filter((each) => !group.left.includes(each)).length,
    unsettled: unsettledOf(group).length,
  };

const lagging = () =>
  new Problem(
    503,
    'read-model-lagging',
    { en: 'The read model has not caught up yet; ask again shortly.', zh: '读取模型尚未更新，请稍后重试。' },
    { retryAfter: 2 },
  );

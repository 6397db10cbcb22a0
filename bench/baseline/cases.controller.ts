import { Body, Controller, Inject, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Config } from '../../src/config';
import { grouped, numberOf } from '../../src/grievance/domain/number';
import { DelegateGrievanceRequest } from '../../src/grievance/http/delegation.requests';
import { ReceiveGrievanceRequest, ScreenGrievanceRequest } from '../../src/grievance/http/intake.requests';
import { caseIdFrom, queryCodeHash, queryCodeOf, seedOf } from '../../src/grievance/seeds';
import type { Changed } from '../../src/http/changed';
import { Limits } from '../../src/http/limits';
import { Problem } from '../../src/http/problem';
import { type Asking, anonymous, WhoAsks } from '../../src/identity/asking';
import { For, ForAnyone } from '../../src/identity/audience';
import { Clock } from '../../src/kernel/clock';
import { Organization } from '../../src/organization/organization';
import { CaseRow } from './case.table';
import { CaseStore } from './case-store';

const refused = (code: string, en: string, zh: string) => new Problem(409, code, { en, zh });

const onlyReceived = ({ status }: CaseRow): void => {
  if (status !== 'received') throw refused('not-received', `The case is ${status}.`, `事项状态为 ${status}。`);
};

/** The same three routes over rows: the same requests, audiences and answers, the rules that matter for them. */
@Controller('api/grievances')
export class CasesController {
  constructor(
    @Inject(CaseStore) private readonly cases: CaseStore,
    @Inject(Config) private readonly config: Config,
    @Inject(Organization) private readonly organization: Organization,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Limits) private readonly limits: Limits,
  ) {}

  @Post()
  @ForAnyone()
  async receive(@Body() body: ReceiveGrievanceRequest, @WhoAsks() asking: Asking, @Req() request: Request) {
    if (asking.actor === anonymous) await this.limits.filing(request.ip ?? '');
    const id = caseIdFrom(seedOf(asking.actor, asking.key, 'filing'));
    const queryCode = queryCodeOf(this.config.secret, id);
    const row = this.rowOf(id, queryCode, body, asking);
    const answer = await this.cases.create(row, body, asking);
    return Object.assign(answer, { number: row.number, queryCode: grouped(queryCode) });
  }

  @Post(':id/screenings')
  @For('registrar', 'router')
  screen(@Param('id') id: string, @Body() body: ScreenGrievanceRequest, @WhoAsks() asking: Asking): Promise<Changed> {
    const { kind, category, urgency, tempo, accused = null } = body;
    return this.cases.change(id, 'GrievanceScreened', body, asking, (row) => {
      onlyReceived(row);
      if (accused !== null && kind !== 'accusation')
        throw refused(
          'accused-without-accusation',
          'Only an accusation names an accused unit.',
          '只有检举控告可注明。',
        );
      return { kind, category, urgency, tempo, accused, headcount: body.headcount ?? row.headcount };
    });
  }

  @Post(':id/delegations')
  @For('router')
  delegate(
    @Param('id') id: string,
    @Body() body: DelegateGrievanceRequest,
    @WhoAsks() asking: Asking,
  ): Promise<Changed> {
    const { mode, to, reportDue = null } = body;
    return this.cases.change(id, 'GrievanceDelegated', body, asking, (row) => {
      onlyReceived(row);
      const target = this.organization.unit(to);
      if (!target) throw refused('unknown-unit', `There is no unit ${to}.`, `没有单位 ${to}。`);
      if (row.kind === 'accusation' && row.accused === to)
        throw refused('accused-body', 'An accusation never goes to the accused body.', '不得转交被检举控告的单位。');
      if (!row.regionPath.includes(target.region))
        throw refused('not-competent-territory', `${to} does not cover ${row.region}.`, `${to} 不管辖该地区。`);
      return { status: 'delegated', unit: to, mode, reportDue };
    });
  }

  private rowOf(id: string, queryCode: string, body: ReceiveGrievanceRequest, { actor }: Asking): CaseRow {
    const { region, petitioner, counterparties = [], headcount = 1 } = body;
    const regionPath = this.organization.regionPath(region);
    const office = this.organization.petitionOffice(region);
    if (!regionPath || !office)
      throw refused('unknown-region', `There is no region ${region}.`, `没有地区 ${region}。`);
    const now = this.clock.now();
    const parties = [
      ...(petitioner ? [{ party: 'petitioner', ...petitioner }] : []),
      ...counterparties.map((each, i) => ({ party: `counterparty-${i + 1}`, ...each })),
    ];
    const { channel, category, title, narrative, request } = body;
    return {
      ...{ id, version: 0, number: numberOf(id), queryCodeHash: queryCodeHash(queryCode), status: 'received' },
      ...{ channel, category, region, regionPath, office: office.id, receivedBy: actor.unit },
      ...{ title, narrative, request, parties, headcount },
      ...{ kind: null, urgency: null, tempo: null, accused: null, unit: null, mode: null, reportDue: null },
      ...{ receivedAt: body.at ?? now, changedAt: now },
    };
  }
}

import { Body, Controller, Get, Inject, Param, Post, Req } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { type Asking, WhoAsks } from '../../identity/asking';
import { ForAnyone } from '../../identity/audience';
import { CaseDoor } from '../case-door';
import { type Changed, ChangeGrievance } from '../change-grievance';
import { rateGrievance } from '../domain/decisions/rating/rate-grievance';
import { type TrackedCase, Tracking } from '../tracking';
import { ByQueryCode } from './by-query-code';
import { AnswersChanged } from './decides';
import { PublicRateGrievanceRequest } from './public.requests';

/** For petitioners without an account: their number and query code are the key. */
@ApiTags('public')
@Controller('api/public/grievances/:number')
@ForAnyone()
export class PublicController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(CaseDoor) private readonly door: CaseDoor,
    @Inject(Tracking) private readonly tracking: Tracking,
    @Inject(ByQueryCode) private readonly codes: ByQueryCode,
  ) {}

  /** Where the case stands, who is answerable, and the days that matter */
  @Get()
  @ApiHeader({ name: 'query-code', required: true, description: 'Never in the address.' })
  @ApiOkResponse({ schema: { type: 'object' } })
  async track(
    @Param('number') number: string,
    @Req() request: Request,
    @WhoAsks() asking: Asking,
  ): Promise<TrackedCase> {
    const { id, byCode } = await this.codes.open(number, request.header('query-code'), request, asking);
    return this.tracking.of(await this.door.open(id, byCode));
  }

  /** The petitioner rates how the case was handled */
  @Post('ratings')
  @AnswersChanged([rateGrievance])
  async rate(
    @Param('number') number: string,
    @Body() { queryCode, of, score, text }: PublicRateGrievanceRequest,
    @Req() request: Request,
    @WhoAsks() asking: Asking,
  ): Promise<Changed> {
    const { id, byCode } = await this.codes.open(number, queryCode, request, asking);
    return this.commands.execute(new ChangeGrievance(id, rateGrievance, { of, score, text }, byCode));
  }
}

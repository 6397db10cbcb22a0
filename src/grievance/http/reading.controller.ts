import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { isKnown } from '../../http/conditional';
import { languageOf } from '../../http/language';
import { pageOf } from '../../http/page';
import { endIn, only, wholeIn } from '../../http/query';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { Clock } from '../../kernel/clock';
import { CaseDoor, type Point } from '../case-door';
import { CasePage } from '../case-page';
import { answerableUnit } from '../domain/answerable-unit';
import { partyOf } from '../domain/guards';
import { caseReaders } from '../domain/visibility';
import type { History } from '../history';
import { historyItems } from '../history-items';
import { eyesOf, seenState } from '../seen';
import { ownRatings, ratingsKeptFrom } from '../seen-ratings';
import { CaseId } from './case-id';

type Parameters = Readonly<Record<string, unknown>>;

/** One case: as it stands, its whole history, and its state at any point. */
@ApiTags('reading')
@Controller('api/grievances/:id')
@For(...caseReaders)
export class ReadingController {
  constructor(
    @Inject(CaseDoor) private readonly door: CaseDoor,
    @Inject(CasePage) private readonly page: CasePage,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The case as it stands, its clocks, what the asking person may do now, and why not what else is theirs to do */
  @Get()
  @ApiQuery({ name: 'atLeast', required: false, description: 'Waits up to 2 s until this revision is shown.' })
  @ApiHeader({ name: 'If-None-Match', required: false })
  @ApiOkResponse({ schema: { type: 'object' } })
  async details(
    @CaseId() id: string,
    @Query() query: Parameters,
    @WhoAsks() asking: Asking,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object | undefined> {
    only(query, 'atLeast');
    const atLeast = wholeIn(query, 'atLeast', 0, 999_999_999) ?? 0;
    const details = await this.page.read(id, asking, atLeast, languageOf(request));
    return isKnown(request, response, details.revision) ? undefined : details;
  }

  /** Every event in order, as far as the asking person may see it */
  @Get('history')
  @ApiQuery({ name: 'revision', required: false, description: 'Up to this revision.' })
  @ApiQuery({ name: 'at', required: false, description: 'What had been taken down by then; a day means its end.' })
  @ApiQuery({ name: 'limit', required: false })
  @ApiQuery({ name: 'cursor', required: false })
  @ApiOkResponse({ schema: { type: 'object' } })
  async history(@CaseId() id: string, @Query() query: Parameters, @WhoAsks() asking: Asking): Promise<object> {
    only(query, 'revision', 'at', 'limit', 'cursor');
    const point = { revision: wholeIn(query, 'revision', 0, 999_999_999), at: endIn(query, 'at') };
    const then = await this.door.openAt(id, asking, point);
    return pageOf(historyItems(then, asking.actor, this.clock.now()), query);
  }

  /** The folded state, the answerable unit and the clocks at a point, from the events alone */
  @Get('state')
  @ApiQuery({ name: 'revision', required: false })
  @ApiQuery({ name: 'at', required: false, description: 'What was known then; clocks as seen then.' })
  @ApiOkResponse({ schema: { type: 'object' } })
  async state(@CaseId() id: string, @Query() query: Parameters, @WhoAsks() asking: Asking): Promise<object> {
    only(query, 'revision', 'at');
    const point = { revision: wholeIn(query, 'revision', 0, 999_999_999), at: endIn(query, 'at') };
    const then = await this.door.openAt(id, asking, point);
    const { grievance } = then;
    const kept = ratingsKeptFrom(asking.actor, grievance, this.clock.now());
    const eyes = eyesOf(asking.actor, partyOf(grievance, asking.actor));
    return {
      id,
      revision: then.revision,
      recordedAt: then.stored.at(-1)?.metadata.recordedAt,
      ...seenState(grievance, eyes),
      ...(kept ? { rating: ownRatings(grievance.rating) } : {}),
      owner: answerableUnit(grievance),
      clocks: this.door.deadlines(then, seenAt(point, then)),
    };
  }

  /** Every deadline of the case explained line by line, and the citizen’s clocks that run elsewhere meanwhile */
  @Get('clocks')
  @ApiQuery({ name: 'revision', required: false })
  @ApiQuery({ name: 'at', required: false, description: 'What was known then, seen then; a day means its end.' })
  @ApiOkResponse({ schema: { type: 'object' } })
  async clocks(@CaseId() id: string, @Query() query: Parameters, @WhoAsks() asking: Asking): Promise<object> {
    only(query, 'revision', 'at');
    const point = { revision: wholeIn(query, 'revision', 0, 999_999_999), at: endIn(query, 'at') };
    const then = await this.door.openAt(id, asking, point);
    const at = seenAt(point, then);
    const { version, calendar } = this.door.rulebook(then, at);
    return {
      id,
      revision: then.revision,
      rulebook: version,
      calendar: calendar.version,
      items: [...this.door.deadlines(then, at), ...this.door.deadlinesElsewhere(then, at)],
      next: null,
    };
  }
}

/** A point that is a revision is seen as it was when its event was taken down. */
const seenAt = ({ at, revision }: Point, { stored }: History): string | undefined =>
  at ?? (revision === undefined ? undefined : stored.at(-1)?.metadata.recordedAt);

import { Body, Controller, Get, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { faultsOf } from '../../grievance/domain/rulebook/faults';
import { isKnown, knownRulebooks, rulebookOf } from '../../grievance/domain/rulebook/known-rulebooks';
import { idOf } from '../../grievance/domain/rulebook/rulebook';
import { invalid, Problem } from '../../http/problem';
import { type Asking, WhoAsks } from '../../identity/asking';
import { For, ForAnyoneSignedIn } from '../../identity/audience';
import type { Published } from '../publish';
import { PublishRulebook } from '../publish-rulebook';
import { PublishRulebookRequest } from './rulebook.requests';

/** The rules cases run under: every edition, and putting a new one in force. */
@ApiTags('rulebooks')
@Controller('api/rulebooks')
export class RulebooksController {
  constructor(@Inject(PublishRulebook) private readonly publishing: PublishRulebook) {}

  /** Puts an edition of a rulebook in force from a day on; cases received before keep theirs */
  @Post()
  @For('operator')
  @ApiCreatedResponse({ schema: { type: 'object' } })
  async publish(
    @Body() body: PublishRulebookRequest,
    @WhoAsks() asking: Asking,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Published> {
    const { id, edition, basedOn, title, regions, channels, inForceFrom, ...amendments } = body;
    if (!isKnown(basedOn)) throw unknownBase(basedOn);
    const faults = faultsOf(rulebookOf(basedOn), said(amendments));
    if (faults.length > 0) throw invalid(faults);
    const scope = { regions, channels };
    const wish = { id, edition, basedOn, title: { ...title }, scope, inForceFrom, amendments: said(amendments) };
    const published = await this.publishing.publish(wish, asking);
    response.setHeader('ETag', `"${published.revision}"`);
    return published;
  }

  /** Every edition that is known, with where and from when it holds */
  @Get()
  @ForAnyoneSignedIn()
  @ApiOkResponse({ schema: { type: 'object' } })
  list(): object {
    const items = knownRulebooks().map(({ rulebook: { version, title, scope, inForceFrom, calendar }, since }) => ({
      ...{ id: idOf(version), version, title, scope, inForceFrom },
      publishedAt: since,
      calendar: { version: calendar.version, years: Object.keys(calendar.published) },
    }));
    return { items, next: null };
  }

  /** Everything an edition says, by its version; the newest one by the rulebook's id */
  @Get(':id')
  @ForAnyoneSignedIn()
  @ApiOkResponse({ schema: { type: 'object' } })
  read(@Param('id') id: string): object {
    const editions = knownRulebooks().filter(({ rulebook: { version } }) => version === id || idOf(version) === id);
    const newest = editions.at(-1);
    if (!newest) throw unknown(knownRulebooks().map(({ rulebook }) => rulebook.version));
    return { id: idOf(newest.rulebook.version), publishedAt: newest.since, ...newest.rulebook };
  }
}

/** Only what the request names: a section that is left out is not amended. */
const said = <Sections extends object>(sections: Sections): Sections =>
  Object.fromEntries(Object.entries(sections).filter(([, section]) => section !== undefined)) as Sections;

const unknownBase = (version: string) =>
  invalid([
    { pointer: '/basedOn', detail: { en: `there is no rulebook ${version}`, zh: `没有版本为 ${version} 的规则` } },
  ]);

const unknown = (known: readonly string[]) =>
  new Problem(404, 'unknown-rulebook', {
    en: `There is no such rulebook; there are ${known.join(', ')}.`,
    zh: `没有该规则；现有：${known.join('、')}。`,
  });

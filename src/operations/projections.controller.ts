import { Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Problem } from '../http/problem';
import { For } from '../identity/audience';
import { type ProjectionStatus, ReadModels } from './read-models';

/** For operators: how the read models fare, and building one anew. */
@ApiTags('operations')
@Controller('api/projections')
@For('operator')
export class ProjectionsController {
  constructor(@Inject(ReadModels) private readonly readModels: ReadModels) {}

  /** Position, lag and state of every projection */
  @Get()
  @ApiOkResponse({ schema: { type: 'object' } })
  async list(): Promise<{ items: readonly ProjectionStatus[] }> {
    return { items: await this.readModels.status() };
  }

  /** Builds a projection anew from the first event on */
  @Post(':name/rebuilds')
  @HttpCode(202)
  @ApiOkResponse({ schema: { type: 'object' } })
  async rebuild(@Param('name') name: string): Promise<{ name: string }> {
    const known = (await this.readModels.status()).map((each) => each.name);
    if (!known.includes(name)) throw unknown(known);
    await this.readModels.rebuild(name);
    return { name };
  }
}

const unknown = (known: readonly string[]) =>
  new Problem(404, 'unknown-projection', {
    en: `There is no such projection; there are ${known.join(', ')}.`,
    zh: `没有该投影；现有：${known.join('、')}。`,
  });

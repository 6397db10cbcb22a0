import {
  Body,
  type CanActivate,
  Controller,
  type ExecutionContext,
  Get,
  Inject,
  Injectable,
  Param,
  Post,
  Req,
  Res,
  UploadedFile,
  UseGuards,
} from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Limits } from '../../http/limits';
import { type Asking, askingOf, WhoAsks } from '../../identity/asking';
import { ForAnyone } from '../../identity/audience';
import { Attachments, type CaseFiles } from '../attachments';
import type { Changed } from '../change-grievance';
import { attachFile } from '../domain/decisions/intake/attach-file';
import { AttachmentFields, broughtIn, handOut, TakesAFile, type Uploaded } from './attached-file';
import { ByQueryCode } from './by-query-code';
import { AnswersChanged } from './decides';

/** A file is read only from whoever knows the code, at the pace of filings. */
@Injectable()
class KnowsTheCode implements CanActivate {
  constructor(
    @Inject(ByQueryCode) private readonly codes: ByQueryCode,
    @Inject(Limits) private readonly limits: Limits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    await this.codes.open(String(request.params.number), request.header('query-code'), request, askingOf(request));
    await this.limits.filing(request.ip ?? '');
    return true;
  }
}

/** Files of petitioners without an account: they file, then bring each file with number and query code. */
@ApiTags('public')
@Controller('api/public/grievances/:number/attachments')
@ForAnyone()
@ApiHeader({ name: 'query-code', required: true, description: 'Never in the address.' })
export class PublicAttachmentsController {
  constructor(
    @Inject(Attachments) private readonly attachments: Attachments,
    @Inject(ByQueryCode) private readonly codes: ByQueryCode,
  ) {}

  /** The petitioner adds a file */
  @Post()
  @UseGuards(KnowsTheCode)
  @TakesAFile()
  @AnswersChanged([attachFile])
  async add(
    @Param('number') number: string,
    @UploadedFile() file: Uploaded | undefined,
    @Body() fields: AttachmentFields,
    @Req() request: Request,
    @WhoAsks() asking: Asking,
  ): Promise<Changed> {
    const { id, byCode } = await this.open(number, request, asking);
    return this.attachments.add(id, broughtIn(file, fields), byCode);
  }

  /** The files the petitioner brought and those added for the parties, and what may be added */
  @Get()
  @ApiOkResponse({ schema: { type: 'object' } })
  async list(@Param('number') number: string, @Req() request: Request, @WhoAsks() asking: Asking): Promise<CaseFiles> {
    const { id, byCode } = await this.open(number, request, asking);
    return this.attachments.list(id, byCode);
  }

  /** One of these files, to be saved */
  @Get(':hash')
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async read(
    @Param('number') number: string,
    @Param('hash') hash: string,
    @Req() request: Request,
    @WhoAsks() asking: Asking,
    @Res() response: Response,
  ): Promise<void> {
    const { id, byCode } = await this.open(number, request, asking);
    const { about, content } = await this.attachments.read(id, hash, byCode);
    handOut(response, about, content);
  }

  private open(number: string, request: Request, asking: Asking) {
    return this.codes.open(number, request.header('query-code'), request, asking);
  }
}

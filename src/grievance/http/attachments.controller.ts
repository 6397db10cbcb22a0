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
  Res,
  UploadedFile,
  UseGuards,
} from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { notYours } from '../../http/problem';
import { type Asking, askingOf, WhoAsks } from '../../identity/asking';
import { For } from '../../identity/audience';
import { Attachments, type CaseFiles } from '../attachments';
import { CaseDoor } from '../case-door';
import type { Changed } from '../change-grievance';
import { attachFile } from '../domain/decisions/intake/attach-file';
import { idPattern } from '../domain/number';
import { caseReaders } from '../domain/visibility';
import { AttachmentFields, broughtIn, handOut, TakesAFile, type Uploaded } from './attached-file';
import { CaseId } from './case-id';
import { AnswersChanged } from './decides';

/** A file is read only from whoever may know of the case. */
@Injectable()
class OpensTheCase implements CanActivate {
  constructor(@Inject(CaseDoor) private readonly door: CaseDoor) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const id = String(request.params.id);
    if (!idPattern.test(id)) throw notYours();
    await this.door.open(id, askingOf(request));
    return true;
  }
}

/** The files of a case, for those at work on it and its parties. */
@ApiTags('attachments')
@Controller('api/grievances/:id/attachments')
export class AttachmentsController {
  constructor(@Inject(Attachments) private readonly attachments: Attachments) {}

  /** Adds a file to the case */
  @Post()
  @For(...attachFile.by)
  @UseGuards(OpensTheCase)
  @TakesAFile()
  @AnswersChanged([attachFile])
  @ApiHeader({ name: 'If-Match', required: false, description: '412 when the case has moved on.' })
  add(
    @CaseId() id: string,
    @UploadedFile() file: Uploaded | undefined,
    @Body() fields: AttachmentFields,
    @WhoAsks() asking: Asking,
  ): Promise<Changed> {
    return this.attachments.add(id, broughtIn(file, fields), asking);
  }

  /** The files of the case that the asking person may read, and what they may add to it */
  @Get()
  @For(...caseReaders)
  @ApiOkResponse({ schema: { type: 'object' } })
  list(@CaseId() id: string, @WhoAsks() asking: Asking): Promise<CaseFiles> {
    return this.attachments.list(id, asking);
  }

  /** A file, to be saved; its SHA-256 is looked at before it is handed out */
  @Get(':hash')
  @For(...caseReaders)
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async read(
    @CaseId() id: string,
    @Param('hash') hash: string,
    @WhoAsks() asking: Asking,
    @Res() response: Response,
  ): Promise<void> {
    const { about, content } = await this.attachments.read(id, hash, asking);
    handOut(response, about, content);
  }
}

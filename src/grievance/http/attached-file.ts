import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  PayloadTooLargeException,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Response } from 'express';
import { catchError, type Observable, throwError } from 'rxjs';
import { Config } from '../../config';
import { OneOf } from '../../http/fields';
import { invalid, Problem } from '../../http/problem';
import type { Brought } from '../attachments';
import type { SeenAttachment } from '../attachments-seen';

/** What stands beside the file in the form. */
export class AttachmentFields {
  /** Every party may read it; staff only. */
  @OneOf(['true', 'false'], { optional: true }) forParties?: 'true' | 'false';
}

/** A file as the form brings it. */
export interface Uploaded {
  readonly originalname: string;
  readonly buffer: Buffer;
}

/** Says of a file that is too large how large it may be. */
@Injectable()
class SaysHowLarge implements NestInterceptor {
  constructor(@Inject(Config) private readonly config: Config) {}

  intercept(_: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { attachmentMebibytes: most } = this.config;
    const sentence = { en: `A file may have at most ${most} MiB.`, zh: `单个文件最大为 ${most} MiB。` };
    return next
      .handle()
      .pipe(
        catchError((error) =>
          throwError(() =>
            error instanceof PayloadTooLargeException ? new Problem(413, 'file-too-large', sentence) : error,
          ),
        ),
      );
  }
}

/** The route takes one file in a form, as `file`. */
export const TakesAFile = () =>
  applyDecorators(
    UseInterceptors(SaysHowLarge, FileInterceptor('file')),
    ApiConsumes('multipart/form-data'),
    ApiBody({
      schema: {
        type: 'object',
        required: ['file'],
        properties: {
          file: { type: 'string', format: 'binary', description: 'pdf, jpg, png, docx, xlsx, txt, mp3 or mp4.' },
          forParties: { type: 'string', enum: ['true', 'false'], description: 'Every party may read it; staff only.' },
        },
      },
    }),
  );

const nameOf = (given: string): string => given.split(/[\\/]/).at(-1)?.trim() ?? '';
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are refused
const unfit = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;

/** The file of a form. @throws Problem 400 without one, or for a name that cannot be shown */
export const broughtIn = (file: Uploaded | undefined, { forParties }: AttachmentFields): Brought => {
  const name = nameOf(file?.originalname ?? '');
  if (!file || name === '' || name.length > 200 || unfit.test(name)) {
    const en = 'file is required, with a name of 1 to 200 characters';
    throw invalid([{ pointer: '/file', detail: { en, zh: '须提供 file，文件名 1 至 200 个字' } }]);
  }
  return { name, content: file.buffer, ...(forParties === 'true' ? { forParties: true } : {}) };
};

/** Hands a file out to be saved; no browser shows it or runs what is in it. */
export const handOut = (response: Response, { name, mediaType }: SeenAttachment, content: Buffer): void => {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (each) => `%${each.charCodeAt(0).toString(16)}`);
  response
    .set({
      'Content-Type': mediaType === 'text/plain' ? 'text/plain; charset=utf-8' : mediaType,
      'Content-Disposition': `attachment; filename*=UTF-8''${encoded}`,
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    })
    .send(content);
};

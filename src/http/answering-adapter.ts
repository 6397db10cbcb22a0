import { ExpressAdapter } from '@nestjs/platform-express';
import type { Response } from 'express';
import { Changed } from './changed';

/**
 * Says with the answer to a change where the stream is now (`ETag`), and 200 instead of 201 when there was nothing to do.
 * An interceptor could too, for some per cent of a command's time.
 */
export class AnsweringAdapter extends ExpressAdapter {
  override reply(response: Response, body: unknown, status?: number) {
    if (!(body instanceof Changed)) return super.reply(response, body, status);
    response.setHeader('ETag', `"${body.revision}"`);
    return super.reply(response, body, body.events.length === 0 ? 200 : status);
  }
}

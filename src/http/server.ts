import type { NestExpressApplication } from '@nestjs/platform-express';
import type { NextFunction, Request, Response } from 'express';
import helmet from 'helmet';
import type { Config } from '../config';
import { Problem } from './problem';
import { ProblemFilter } from './problem.filter';
import { validation } from './validation';

const notJson = () =>
  new Problem(415, 'unsupported-media-type', { en: 'Bodies are JSON in UTF-8.', zh: '请求体须为 UTF-8 编码的 JSON。' });

/** Bodies are JSON but where a file is attached. */
const bodiesAreJson = (request: Request, _: Response, next: NextFunction): void => {
  const hasBody =
    Number(request.headers['content-length'] ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined;
  const isFile = request.path.endsWith('/attachments') && request.is('multipart/form-data');
  next(hasBody && !request.is('json') && !isFile ? notJson() : undefined);
};

/** What every request passes: headers that protect browsers, one kind and size of body, one form of failure. */
export const prepareServer = (app: NestExpressApplication, { trustedProxies }: Config): void => {
  app.set('trust proxy', trustedProxies);
  app.set('query parser', 'simple');
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use(
    helmet({ contentSecurityPolicy: { directives: { upgradeInsecureRequests: null, imgSrc: ["'self'", 'data:'] } } }),
  );
  app.use(bodiesAreJson);
  app.useBodyParser('json', { limit: '1mb', strict: true });
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new ProblemFilter());
};

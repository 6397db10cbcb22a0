import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { EventTooLarge, StoreUnavailable } from '../event-store/event-store';
import { correlationOf } from './correlation';
import { languageOf } from './language';
import { Problem, titles } from './problem';

const away = () =>
  new Problem(
    503,
    'store-unavailable',
    {
      en: 'The store is away. Nothing was changed; ask again shortly.',
      zh: '存储暂时不可用。没有任何改动，请稍后重试。',
    },
    { retryAfter: 2 },
  );

const byStatus: Readonly<Record<number, readonly [code: string, en: string, zh: string]>> = {
  400: ['malformed-request', 'The body is not valid JSON.', '请求体不是有效的 JSON。'],
  404: ['no-such-route', 'There is no such address.', '没有这个地址。'],
  413: ['body-too-large', 'A body may have at most 1 MiB.', '请求体最大为 1 MiB。'],
  415: ['unsupported-media-type', 'Bodies are JSON in UTF-8.', '请求体须为 UTF-8 编码的 JSON。'],
};

/** Turns every failure into `application/problem+json`; only what we wrote ourselves is ever shown. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('http');

  catch(failure: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const correlation = correlationOf(request);
    const problem = this.problemFrom(failure, correlation);
    if (response.headersSent) {
      response.end();
      return;
    }
    const language = languageOf(request);
    const { errors } = problem.more;
    if (problem.more.retryAfter !== undefined) response.setHeader('Retry-After', String(problem.more.retryAfter));
    if (problem.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    response
      .status(problem.status)
      .setHeader('Content-Language', language === 'zh' ? 'zh-CN' : 'en')
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: `urn:grievance-resolution:problem:${problem.code}`,
          title: titles[problem.status]?.[language] ?? problem.code,
          status: problem.status,
          detail: problem.sentence[language],
          code: problem.code,
          instance: `urn:correlation:${correlation}`,
          ...(errors ? { errors: errors.map(({ pointer, detail }) => ({ pointer, detail: detail[language] })) } : {}),
        }),
      );
  }

  private problemFrom(failure: unknown, correlation: string): Problem {
    if (failure instanceof Problem) return failure;
    if (failure instanceof StoreUnavailable) return away();
    if (failure instanceof EventTooLarge) return tooLarge();
    const status = failure instanceof HttpException ? failure.getStatus() : statusOfBodyParser(failure);
    const known = status === undefined ? undefined : byStatus[status];
    if (status !== undefined && known) return new Problem(status, known[0], { en: known[1], zh: known[2] });
    this.log.error({ correlation, failure: failure instanceof Error ? failure.stack : 'not an error' });
    return new Problem(500, 'internal-error', {
      en: `Something went wrong on our side. Quote ${correlation}.`,
      zh: `服务内部出错。请提供编号 ${correlation}。`,
    });
  }
}

const tooLarge = () => {
  const [code, en, zh] = byStatus[413] as readonly [string, string, string];
  return new Problem(413, code, { en, zh });
};

/** Express' body parser throws plain errors that carry a status. */
const statusOfBodyParser = (failure: unknown): number | undefined =>
  failure instanceof Error && 'type' in failure && 'status' in failure && typeof failure.status === 'number'
    ? failure.status
    : undefined;

import { type DynamicModule, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { LoggerModule, PinoLogger } from 'nestjs-pino';
import type { Config } from './config';
import { correlationOf } from './http/correlation';

/** Logs how a request went, by correlation id; never a body, a query, a header or a person. */
const requestLog = (request: Request, response: Response, next: NextFunction): void => {
  const begun = performance.now();
  response.once('close', () => {
    const { statusCode } = response;
    const level = statusCode >= 500 ? 'error' : 'debug';
    const log = PinoLogger.root;
    if (!log.isLevelEnabled(level)) return;
    const [path] = request.originalUrl.split('?');
    const responseTime = Math.round(performance.now() - begun);
    log[level]({
      ...{ reqId: correlationOf(request), req: { method: request.method, path } },
      ...{ res: { statusCode }, responseTime },
    });
  });
  next();
};

/** Structured logs; of a request nothing is made before it is over, and nothing at all where its level is left out. */
@Module({})
export class LoggingModule implements NestModule {
  static in({ logLevel }: Config): DynamicModule {
    const pinoHttp = {
      level: logLevel,
      formatters: { level: (label: string) => ({ level: label }) },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
    };
    return { module: LoggingModule, imports: [LoggerModule.forRoot({ pinoHttp, forRoutes: [] })] };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(requestLog).forRoutes('*path');
  }
}

import type { Request } from 'express';
import type { Params } from 'nestjs-pino';
import type { Config } from './config';
import { correlationOf } from './http/correlation';

/** Structured logs: what was asked and how it went, by correlation id; never a body, a query, a header or a person. */
export const logging = ({ logLevel }: Config): Params => ({
  pinoHttp: {
    level: logLevel,
    genReqId: (request) => correlationOf(request as Request),
    serializers: {
      req: ({ id, method, url }: { id: string; method: string; url: string }) => ({
        id,
        method,
        path: url.split('?')[0],
      }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
    },
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'debug'),
    quietReqLogger: true,
    formatters: { level: (label) => ({ level: label }) },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
  },
});

import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Prometheus metrics of this process; labels never hold anything of a case or a person. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly projectionLag = new Gauge({
    name: 'projection_lag_seconds',
    help: 'How far the last applied event lies behind',
    labelNames: ['projection'],
    registers: [this.registry],
  });
  readonly projectionUp = new Gauge({
    name: 'projection_up',
    help: '1 while a projection works, 0 while no process runs it or it stopped at an event it could not apply',
    labelNames: ['projection'],
    registers: [this.registry],
  });
  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Requests by route as declared, method and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** Measures a request; a function and no middleware class, of which Nest would make an instance of its own. */
  readonly measure = (request: Request, response: Response, next: NextFunction): void => {
    const done = this.requests.startTimer();
    response.once('finish', () => {
      const route = (request as Request & { route?: { path?: string } }).route?.path ?? 'unknown';
      done({ method: request.method, route, status: response.statusCode });
    });
    next();
  };
}

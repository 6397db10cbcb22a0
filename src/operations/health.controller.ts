import { Controller, Get, Inject, Res, ServiceUnavailableException } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  type HealthCheckResult,
  HealthCheckService,
  HealthIndicatorService,
  TypeOrmHealthIndicator,
} from '@nestjs/terminus';
import type { Response } from 'express';
import { EventStore } from '../event-store/event-store';
import { ForAnyone } from '../identity/audience';
import { Metrics } from './metrics';
import { ReadModels } from './read-models';

/** Is it alive, can it work, how does it fare: for orchestrators and Prometheus. */
@ApiTags('operations')
@Controller()
@ForAnyone()
export class HealthController {
  constructor(
    @Inject(HealthCheckService) private readonly health: HealthCheckService,
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
    @Inject(TypeOrmHealthIndicator) private readonly database: TypeOrmHealthIndicator,
    @Inject(EventStore) private readonly store: EventStore,
    @Inject(ReadModels) private readonly readModels: ReadModels,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  /** The process answers */
  @Get('health/live')
  @ApiOkResponse({ schema: { type: 'object' } })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The service can work; names what is down */
  @Get('health/ready')
  @ApiOkResponse({ schema: { type: 'object' } })
  async ready(@Res({ passthrough: true }) response: Response): Promise<HealthCheckResult> {
    const tables = this.database.pingCheck('read-models', { timeout: 2_000 });
    try {
      return await this.health.check([
        () =>
          this.indicators
            .check('event-store')
            .attempt(() => this.store.ping())
            .withTimeout(2_000),
        () => tables,
        async () => this.projections((await tables)['read-models'].status === 'up'),
      ]);
    } catch (error) {
      if (!(error instanceof ServiceUnavailableException)) throw error;
      response.status(503);
      return error.getResponse() as HealthCheckResult;
    }
  }

  /** Prometheus text */
  @Get('metrics')
  @ApiOkResponse({ content: { 'text/plain': { schema: { type: 'string' } } } })
  async prometheus(@Res() response: Response): Promise<void> {
    for (const { name, lag, state } of await this.readModels.status()) {
      this.metrics.projectionUp.set({ projection: name }, state === 'stopped' || state === 'unowned' ? 0 : 1);
      if (lag !== null) this.metrics.projectionLag.set({ projection: name }, lag);
    }
    response.type(this.metrics.registry.contentType).send(await this.metrics.registry.metrics());
  }

  private async projections(known: boolean) {
    const indicator = this.indicators.check('projections');
    if (!known) return indicator.down('not known while the read models are away');
    const status = await this.readModels.status();
    const namesOf = (asked: string) => status.filter(({ state }) => state === asked).map(({ name }) => name);
    const [stopped, unowned] = [namesOf('stopped'), namesOf('unowned')];
    return stopped.length + unowned.length > 0 ? indicator.degraded({ stopped, unowned }) : indicator.up();
  }
}

import { Inject, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { HealthController } from './health.controller';
import { Metrics } from './metrics';
import { ProjectionsController } from './projections.controller';
import { ReadModels } from './read-models';

/** For whoever runs the service. */
@Module({
  imports: [TerminusModule.forRoot({ errorLogStyle: 'json', logger: false })],
  controllers: [HealthController, ProjectionsController],
  providers: [Metrics, ReadModels],
})
export class OperationsModule implements NestModule {
  constructor(@Inject(Metrics) private readonly metrics: Metrics) {}

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(this.metrics.measure).forRoutes('*path');
  }
}

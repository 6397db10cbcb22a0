import { Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { GrievanceModule } from '../grievance/grievance.module';
import { ChangeCollectiveHandler } from './change-collective';
import { CollectiveDoor } from './collective-door';
import { BoardController } from './http/board.controller';
import { CollectiveController } from './http/collective.controller';
import { CollectivesController } from './http/collectives.controller';
import { ErasuresController } from './http/erasures.controller';

/** The collective context: several people with one matter, and whom a settlement binds. */
@Module({
  imports: [CqrsModule, GrievanceModule],
  controllers: [BoardController, CollectivesController, ErasuresController, CollectiveController],
  providers: [ChangeCollectiveHandler, CollectiveDoor],
})
export class CollectiveModule {}

import { Module } from '@nestjs/common';
import { FiguresController } from './figures.controller';
import { ReceiptsController } from './receipts.controller';
import { VolumeController } from './volume.controller';

/** Published numbers: every one computed from a ledger, for any period and as of any past point. */
@Module({ controllers: [FiguresController, ReceiptsController, VolumeController] })
export class FiguresModule {}

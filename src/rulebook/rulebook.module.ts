import { Inject, Injectable, Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { EventStore } from '../event-store/event-store';
import { RulebooksController } from './http/rulebooks.controller';
import { PublishRulebook } from './publish-rulebook';
import { RulebookReader } from './rulebook-reader';

/** Everything published is known before the first request is taken. */
@Injectable()
class RulebooksLife implements OnModuleInit, OnModuleDestroy {
  private readonly reader: RulebookReader;

  constructor(@Inject(EventStore) store: EventStore) {
    this.reader = new RulebookReader(store);
  }

  async onModuleInit(): Promise<void> {
    await this.reader.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.reader.stop();
  }
}

/** The rulebook context: which rules there are, and putting new ones in force. */
@Module({ controllers: [RulebooksController], providers: [PublishRulebook, RulebooksLife] })
export class RulebookModule {}

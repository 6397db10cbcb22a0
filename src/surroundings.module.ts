import { type DynamicModule, Module } from '@nestjs/common';
import { Config } from './config';
import { EventStore } from './event-store/event-store';
import { Limits } from './http/limits';
import { Clock } from './kernel/clock';
import { Organization } from './organization/organization';
import { Sealing } from './privacy/sealing';
import { SubjectKeys } from './privacy/subject-keys';

/** What was opened before the application starts, and every context may ask for. */
export interface Surroundings {
  readonly config: Config;
  readonly store: EventStore;
  readonly keys: SubjectKeys;
  readonly organization: Organization;
  readonly databaseUrl: string;
}

@Module({})
export class SurroundingsModule {
  static of({ config, store, keys, organization }: Surroundings): DynamicModule {
    const providers = [
      { provide: Config, useValue: config },
      { provide: EventStore, useValue: store },
      { provide: Organization, useValue: organization },
      { provide: SubjectKeys, useValue: keys },
      { provide: Sealing, useValue: new Sealing(keys) },
      Clock,
      Limits,
    ];
    return { module: SurroundingsModule, global: true, providers, exports: providers };
  }
}

import 'reflect-metadata';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Logger } from 'nestjs-pino';
import { type Config, readConfig } from '../../src/config';
import { AnsweringAdapter } from '../../src/http/answering-adapter';
import { prepareServer } from '../../src/http/server';
import { IdentityModule } from '../../src/identity/identity.module';
import { LoggingModule } from '../../src/logging';
import { readOrganization } from '../../src/organization/read-organization';
import { SurroundingsModule } from '../../src/surroundings.module';
import { AuditRow, CaseRow } from './case.table';
import { CaseStore } from './case-store';
import { CasesController } from './cases.controller';

@Module({})
class Cases {
  static in(config: Config) {
    const url = config.databaseUrl;
    // Rows only: there is no event store and no key, and nothing here asks for one.
    const [store, keys] = [undefined as never, undefined as never];
    return {
      module: Cases,
      imports: [
        LoggingModule.in(config),
        TypeOrmModule.forRoot({
          ...{ type: 'postgres' as const, url, poolSize: 16, synchronize: true },
          entities: [CaseRow, AuditRow],
        }),
        SurroundingsModule.of({
          ...{ config, store, keys, organization: readOrganization(config.organizationFile), databaseUrl: url ?? '' },
        }),
        IdentityModule.in(config),
      ],
      controllers: [CasesController],
      providers: [CaseStore],
    };
  }
}

/** The same interface over rows and an audit table, as a process of its own. */
const start = async (): Promise<void> => {
  const config = readConfig();
  const app = await NestFactory.create<NestExpressApplication>(Cases.in(config), new AnsweringAdapter(), {
    logger: ['error', 'warn'],
    bodyParser: false,
  });
  prepareServer(app, config);
  await app.listen(config.port, config.host);
  app.useLogger(app.get(Logger));
  process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
  process.stdout.write(`${await app.getUrl()}\n`);
};

void start();

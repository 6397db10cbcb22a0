import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from 'nestjs-pino';
import { DataSource } from 'typeorm';
import { migrateReadModels } from '../projections/read-models';
import { AppModule } from './app.module';
import { readConfig } from './config';
import { examples } from './examples';
import { AnsweringAdapter } from './http/answering-adapter';
import { openapiOf, serveOpenapi } from './http/openapi';
import { serveScreens } from './http/screens';
import { prepareServer } from './http/server';
import { readOrganization } from './organization/read-organization';
import { openSealedStores, type SealedStores } from './privacy/open-sealed-stores';
import { reasonOf } from './reason';
import { welcome } from './welcome';

const start = async (): Promise<void> => {
  const config = readConfig();
  const organization = readOrganization(config.organizationFile);
  const stores = await openSealedStores(config);
  try {
    const surroundings = { ...stores, config, organization };
    const app = await NestFactory.create<NestExpressApplication>(AppModule.in(surroundings), new AnsweringAdapter(), {
      logger: ['error', 'warn'],
      bodyParser: false,
      abortOnError: false,
    });
    stopInOrder(app, stores);
    await migrateReadModels(app.get(DataSource));
    prepareServer(app, config);
    serveOpenapi(app, openapiOf(app, examples));
    serveScreens(app, config);
    await app.listen(config.port, config.host);
    app.useLogger(app.get(Logger));
    process.stdout.write(welcome(config, organization, await app.getUrl()));
  } catch (error) {
    await stores.close();
    throw error;
  }
};

/** Requests under way are answered, projections and policies end, then the stores close. */
const stopInOrder = (app: NestExpressApplication, stores: SealedStores): void => {
  let stopping = false;
  const stop = (code: number): void => {
    if (stopping) return;
    stopping = true;
    void app
      .close()
      .then(() => stores.close())
      .then(() => process.exit(code));
  };
  process.on('SIGINT', () => stop(0)).on('SIGTERM', () => stop(0));
  void stores.ended.then(() => stop(1));
};

start().catch((error) => {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exit(1);
});

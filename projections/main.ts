import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { readConfig } from '../src/config';
import { type OpenedProjections, openProjections } from './opened-projections';
import { projections } from './projector.module';
import { migrateReadModels } from './read-models';

const logger = new Logger('projections');

/** What `--rebuild <name|all>` names; undefined when nothing is to be built anew. */
const rebuildOf = (args: readonly string[]): string | undefined => {
  const at = args.indexOf('--rebuild');
  if (at < 0) return undefined;
  const name = args[at + 1];
  if (name) return name;
  throw new Error(`--rebuild needs a name: all, ${projections.map((each) => each.name).join(', ')}`);
};

/** The projections as a process of their own: catches up, stays live, and takes over when another one dies. */
const start = async (): Promise<void> => {
  const config = readConfig();
  const rebuild = rebuildOf(process.argv);
  const opened = await openProjections({ ...config, shared: true });
  stopWhenTold(opened);
  await migrateReadModels(opened.database);
  if (rebuild) await opened.projector.rebuild(rebuild);
  await opened.start();
  logger.log(`following the events: ${projections.map(({ name }) => name).join(', ')}`);
};

/** Told once or again, it stops once. */
const stopWhenTold = ({ stop, ended }: OpenedProjections): void => {
  let stopping = false;
  const stopped = (code: number): void => {
    if (stopping) return;
    stopping = true;
    void stop().then(() => process.exit(code));
  };
  process.on('SIGINT', () => stopped(0)).on('SIGTERM', () => stopped(0));
  void ended.then(() => stopped(1));
};

start().catch((error) => {
  process.stderr.write(`The projections do not start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

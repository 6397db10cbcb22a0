import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { readConfig } from '../config';
import { openStores } from '../event-store/open-stores';
import type { Asking } from '../identity/asking';
import { Clock } from '../kernel/clock';
import { ImportOrganization } from './import-organization';
import { knownUnits } from './known-units';
import { readOrganization } from './read-organization';
import { UnitStreams } from './unit-streams';

const asking: Asking = {
  actor: { id: 'organization-import', roles: ['operator'], unit: null },
  correlation: 'organization:import',
};

/** `npm run organization:import -- file`: takes a JSON or CSV file into the streams; what does not fit is named by line. */
const run = async (file: string | undefined): Promise<void> => {
  if (!file) throw new Error('npm run organization:import -- <file.csv or file.json>');
  const config = readConfig();
  const text = readFileSync(file, 'utf8');
  const organization = readOrganization(config.organizationFile);
  const stores = await openStores({ ...config, shared: true });
  const database = new DataSource({ type: 'postgres', url: stores.databaseUrl, poolSize: 1 });
  try {
    await database.initialize();
    organization.learn(await knownUnits(database));
    const streams = new UnitStreams(stores.store, new Clock(), organization);
    const { regions, units, unchanged, added } = await new ImportOrganization(streams, organization).from(
      file,
      text,
      asking,
    );
    const events = Object.entries(added).map(([type, n]) => `${n} ${type}`);
    process.stdout.write(
      `${file}: ${regions} regions, ${units} units; ${events.join(', ') || 'nothing new'}; ${unchanged} as they were\n`,
    );
  } finally {
    if (database.isInitialized) await database.destroy();
    await stores.close();
  }
};

run(process.argv[2]).catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

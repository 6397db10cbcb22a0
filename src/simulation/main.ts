import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { readConfig } from '../config';
import { openStores } from '../event-store/open-stores';
import { dayOf } from '../grievance/domain/days';
import { knownCalendarYears, knownRulebooks } from '../grievance/domain/rulebook/known-rulebooks';
import { Clock } from '../kernel/clock';
import type { Sentence } from '../kernel/refusal';
import { knownUnits } from '../organization/known-units';
import { RulebookReader } from '../rulebook/rulebook-reader';
import { simulate } from './simulate';
import { SimulationRefused } from './simulation-refused';
import { wishFrom } from './simulation-wish';
import type { Tally } from './tally';

const say = ({ en, zh }: Sentence): void => void process.stdout.write(`${en} · ${zh}\n`);

const summary = (tally: Tally): string => {
  const counts = [...tally.counted].sort(([one], [other]) => (one < other ? -1 : 1));
  return counts.map(([what, n]) => `${String(n).padStart(9)}  ${what}\n`).join('');
};

/** `npm run simulate`: plays lives of cases into the service's own store. */
const run = async (args: readonly string[]): Promise<void> => {
  const wish = wishFrom(args, dayOf(new Clock().now()));
  const config = readConfig();
  const stores = await openStores({ ...config, inOrder: true });
  const database = new DataSource({ type: 'postgres', url: stores.databaseUrl, poolSize: 1 });
  const rulebooks = new RulebookReader(stores.store);
  try {
    await database.initialize();
    await rulebooks.start();
    await rulebooks.stop();
    const { organizationFile, secret } = config;
    const published = { rulebooks: knownRulebooks(), years: knownCalendarYears() };
    const piece = { wish, secret, organizationFile, known: await knownUnits(database), ...published };
    const scene = { store: stores.store, keepsTurns: config.eventStoreUrl === undefined };
    const tally = await simulate(piece, scene, say);
    process.stdout.write(summary(tally));
    say({ en: `SHA-256 ${tally.digest()}`, zh: '同样的参数得到同样的事件' });
  } finally {
    await rulebooks.stop();
    if (database.isInitialized) await database.destroy();
    await stores.close();
  }
};

run(process.argv.slice(2)).catch((error) => {
  const why = error instanceof SimulationRefused ? `${error.sentence.en} · ${error.sentence.zh}` : error.message;
  process.stderr.write(`Nothing more is simulated: ${why}\n`);
  process.exitCode = 2;
});

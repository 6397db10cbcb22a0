import { readFileSync } from 'node:fs';
import { readConfig } from '../config';
import { openStores } from '../event-store/open-stores';
import { seedOf } from '../grievance/seeds';
import type { Actor } from '../kernel/actor';
import { Clock } from '../kernel/clock';
import { isRefusal } from '../kernel/refusal';
import { readCalendarFile } from './domain/calendar-file';
import { publishCalendarYear } from './domain/decisions/publish-calendar-year';
import { publish } from './publish';

const importer: Actor = { id: 'calendar-import', roles: ['operator'], unit: null };

/** `npm run calendar:import -- 2027.csv`: publishes the holidays of a year, or says which lines do not fit. */
const importCalendar = async (path: string | undefined): Promise<string> => {
  if (path === undefined) throw new Error('npm run calendar:import -- <file.csv>');
  const year = readCalendarFile(readFileSync(path, 'utf8'));
  if (!('year' in year)) throw new Error(year.map(({ line, en, zh }) => `${path}:${line}: ${en} · ${zh}`).join('\n'));
  const stores = await openStores({ ...readConfig(), shared: true });
  try {
    const answer = await publish(stores.store, {
      id: 'cn',
      decision: 'PublishCalendarYear',
      decide: publishCalendarYear,
      wish: year,
      asking: { actor: importer, correlation: `calendar-import:${path}` },
      now: new Clock().now(),
      seed: seedOf(importer, undefined, path),
    });
    if (isRefusal(answer)) throw new Error(`${answer.sentence.en}\n${answer.sentence.zh}`);
    return answer.events.length > 0
      ? `The holidays of ${year.year} are published. · ${year.year}年放假安排已发布。`
      : `These holidays of ${year.year} are known already. · ${year.year}年放假安排无变化。`;
  } finally {
    await stores.close();
  }
};

importCalendar(process.argv[2]).then(
  (said) => process.stdout.write(`${said}\n`),
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);

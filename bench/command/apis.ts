import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client as Database } from 'pg';
import type { Round } from '../harness/figures';
import { Client } from './client';
import { connections, fileAndDecide } from './file-and-decide';
import { startProgram } from './program';

/** An interface under measurement: its program, its database, and whether what it writes later is written. */
export interface Api {
  readonly name: string;
  round(cases: number): Promise<Round>;
  /** Waits until nothing of an earlier round is still being worked on; answers for how long, in milliseconds. */
  caughtUp(): Promise<number>;
  /** How many changes its database holds. */
  changes(): Promise<number>;
  close(): Promise<void>;
}

interface Kind {
  readonly name: string;
  readonly script: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly changes: string;
  /** Answers 0 once everything that follows a change has followed. */
  readonly behind: string;
}

const service = { script: join('dist', 'src', 'main.js'), changes: 'select count(*)::int from event_store.events' };
const lag = `
  select count(*)::int from read_models.checkpoints
  where applied > 0 and position::bigint < (select max(position) from event_store.events)`;

export const ours: Kind = { ...service, name: 'ours', settings: { PROJECTIONS: 'inside' }, behind: lag };
export const oursAlone: Kind = {
  ...service,
  name: 'ours without projections',
  settings: { PROJECTIONS: 'apart' },
  behind: 'select 0',
};
export const rows: Kind = {
  name: 'rows and an audit table',
  script: join('dist', 'bench', 'bench', 'baseline', 'main.js'),
  settings: {},
  changes: 'select count(*)::int from audit',
  behind: 'select 0',
};

/** Starts it as its own process on an empty database. */
export const openApi = async (kind: Kind, database: string, folder: string, flags: readonly string[]): Promise<Api> => {
  const settings = { PORT: '0', DATA_DIR: folder, DATABASE_URL: database, ...kind.settings };
  const program = await startProgram(kind.script, settings, flags);
  const client = new Client(program.address, connections);
  const [registrar, router] = await Promise.all([client.tokenOf('registrar'), client.tokenOf('router')]);
  const observer = new Database(database);
  await observer.connect();
  const count = async (text: string): Promise<number> => {
    const { rows: answer } = await observer.query<[number]>({ text, rowMode: 'array' });
    return answer[0]?.[0] ?? 0;
  };
  return {
    name: kind.name,
    round: (cases) => fileAndDecide(client, { registrar, router }, cases),
    caughtUp: async () => {
      const begun = performance.now();
      while ((await count(kind.behind)) > 0) await sleep(10);
      return performance.now() - begun;
    },
    changes: () => count(kind.changes),
    close: async () => {
      client.close();
      await observer.end();
      await program.stop();
    },
  };
};

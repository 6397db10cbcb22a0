import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { alternate, type Contender } from '../harness/alternate';
import type { Bench, Findings, Setting } from '../harness/bench';
import { median, type Round, ratioOf } from '../harness/figures';
import { type Api, openApi, ours, oursAlone, rows } from './apis';
import { commandsOfACase } from './file-and-decide';

const goals = {
  '32 connections / rows and an audit table': { least: 1.5 },
  '32 connections / rows and an audit table, p99': { most: 1 },
  '32 connections / ours without projections': { least: 0.7 },
};

const measure = async (setting: Setting): Promise<Findings> => {
  const folder = mkdtempSync(join('data', 'bench-command-'));
  const apis: Api[] = [];
  try {
    for (const [i, kind] of [ours, oursAlone, rows].entries()) {
      const database = await setting.postgres.createDatabase(`command_${i}`);
      apis.push(await openApi(kind, database, join(folder, String(i)), flagsFor(i)));
    }
    return await compare(apis, setting);
  } finally {
    for (const { close } of apis) await close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** `BENCH_PROFILE=<folder>` leaves a CPU profile of each program there. */
const flagsFor = (place: number): readonly string[] => {
  const folder = process.env.BENCH_PROFILE;
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${join(folder, String(place))}`] : [];
};

const compare = async (apis: readonly Api[], { postgres, rounds, size, say }: Setting): Promise<Findings> => {
  const behind: number[] = [];
  const contenders = apis.map((api): Contender => {
    const round = async () => {
      const result = await api.round(size);
      const waited = await api.caughtUp();
      if (api.name === ours.name) behind.push(waited);
      return result;
    };
    return { name: api.name, prepare: () => postgres.settle(), round };
  });
  const measured = await alternate(contenders, rounds, say);
  const roundsOf = ({ name }: { readonly name: string }) => measured[name] as readonly Round[];
  const facts: Record<string, number> = { 'projections caught up after a round, ms': median(behind) };
  for (const { name, changes } of apis)
    facts[`${name}: changes kept, of ${(rounds + 1) * size * commandsOfACase}`] = await changes();
  return {
    measured,
    ratios: {
      '32 connections / rows and an audit table': ratioOf(roundsOf(ours), roundsOf(rows)),
      '32 connections / rows and an audit table, p99': ratioOf(roundsOf(ours), roundsOf(rows), ({ p99 }) => p99),
      '32 connections / ours without projections': ratioOf(roundsOf(ours), roundsOf(oursAlone)),
      'without projections, 32 connections / rows and an audit table': ratioOf(roundsOf(oursAlone), roundsOf(rows)),
    },
    goals,
    facts,
  };
};

/** Commands a second through HTTP: a case is filed, screened and delegated, each validated, decided and kept. */
export const command: Bench = {
  name: 'command',
  unit: 'commands',
  size: { counts: 'cases a round', usually: 1_000 },
  measure,
};

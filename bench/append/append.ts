import { alternate, type Contender } from '../harness/alternate';
import type { Bench, Findings, Setting } from '../harness/bench';
import { type Round, ratioOf } from '../harness/figures';
import { peersInstalled } from '../harness/peers';
import type { Appender, Opening } from './appender';
import { openBatchedInserts } from './batched-inserts';
import { openEmmett } from './emmett';
import { openMessageDb } from './message-db';
import { openOneInsert } from './one-insert';
import { openOurs } from './ours';
import { workFor } from './work';

interface Match {
  readonly writers: number;
  /** Of the bench's size: a lone writer is given less. */
  readonly share: number;
  readonly peers: readonly Opening[];
}

/** Those that come as packages take part where they are installed. */
const published = () => (peersInstalled() ? [openEmmett, openMessageDb] : []);

const matches = (): readonly Match[] => [
  { writers: 64, share: 1, peers: [openBatchedInserts, openOneInsert, ...published()] },
  { writers: 16, share: 1, peers: [openOneInsert] },
  { writers: 1, share: 0.3, peers: [openOneInsert] },
];

const goals = {
  '64 writers / batched inserts of 1000': { least: 0.75 },
  '64 writers / one insert per event': { least: 2 },
  '64 writers / emmett': { least: 8 },
  '64 writers / message-db': { least: 5 },
  '16 writers / one insert per event': { least: 1.3 },
  '1 writer / one insert per event': { least: 0.7 },
};

/** Ours and its peers for one number of writers, each in an empty database of its own. */
const play = async ({ writers, share, peers }: Match, setting: Setting): Promise<Findings> => {
  const called = writers === 1 ? '1 writer' : `${writers} writers`;
  const appenders: Appender[] = [];
  try {
    for (const open of [openOurs, ...peers]) {
      const database = await setting.postgres.createDatabase(`append_${writers}_${appenders.length}`);
      appenders.push(await open(database, writers));
    }
    return await compare(called, appenders, writers, Math.ceil(setting.size * share), setting);
  } finally {
    for (const { close } of appenders) await close();
  }
};

const compare = async (
  called: string,
  appenders: readonly Appender[],
  writers: number,
  events: number,
  { postgres, rounds, say }: Setting,
): Promise<Findings> => {
  const contenders = appenders.map(({ name, append }): Contender => {
    const round = () => append(workFor(writers, events));
    return { name: `${called} / ${name}`, prepare: () => postgres.settle(), round };
  });
  const measured = await alternate(contenders, rounds, say);
  const roundsOf = (name: string) => measured[name] as readonly Round[];
  const [ours, ...peers] = contenders.map(({ name }) => name) as [string, ...string[]];
  const given = (rounds + 1) * writers * Math.ceil(events / writers);
  const facts: Record<string, string> = {};
  for (const { name, stored } of appenders) {
    const { events: kept, different } = await stored();
    facts[`${called} / ${name}: lost, doubled`] = `${given - different}, ${kept - different}`;
  }
  const ratios = Object.fromEntries(peers.map((name) => [name, ratioOf(roundsOf(ours), roundsOf(name))]));
  return { measured, ratios, facts };
};

const measure = async (setting: Setting): Promise<Findings> => {
  const found: Findings[] = [];
  for (const match of matches()) found.push(await play(match, setting));
  return {
    measured: Object.assign({}, ...found.map(({ measured }) => measured)),
    ratios: Object.assign({}, ...found.map(({ ratios }) => ratios)),
    facts: Object.assign({}, ...found.map(({ facts }) => facts)),
    goals,
  };
};

/** Events appended a second, one per append with the expected revision checked, beside others on like events. */
export const append: Bench = {
  name: 'append',
  unit: 'events',
  size: { counts: 'events a round', usually: 10_000 },
  measure,
};

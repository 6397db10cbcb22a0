import { alternate, type Contender } from '../harness/alternate';
import type { Bench, Findings, Setting } from '../harness/bench';
import { type Ratio, type Round, ratioOf } from '../harness/figures';
import type { Appender, Opening } from './appender';
import { openBatchedInserts } from './batched-inserts';
import { openOneInsert } from './one-insert';
import { openOurs } from './ours';
import { workFor } from './work';

const matches: readonly { readonly writers: number; readonly share: number; readonly peers: readonly Opening[] }[] = [
  { writers: 64, share: 1, peers: [openBatchedInserts, openOneInsert] },
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

const match = async (writers: number, events: number, openings: readonly Opening[], setting: Setting) => {
  const { postgres, rounds, say } = setting;
  const called = writers === 1 ? '1 writer' : `${writers} writers`;
  const appenders: Appender[] = [];
  for (const [i, open] of openings.entries()) {
    appenders.push(await open(await postgres.createDatabase(`append_${writers}_${i}`), writers));
  }
  const contenders = appenders.map(({ name, append }): Contender => {
    return {
      name: `${called} / ${name}`,
      prepare: () => postgres.settle(),
      round: () => append(workFor(writers, events)),
    };
  });
  const measured = await alternate(contenders, rounds, say);
  const facts: Record<string, number> = {};
  for (const { name, stored, close } of appenders) {
    const { events: kept, different } = await stored();
    const given = (rounds + 1) * writers * Math.ceil(events / writers);
    facts[`${called} / ${name}: lost`] = given - different;
    facts[`${called} / ${name}: doubled`] = kept - different;
    await close();
  }
  const [ours, ...peers] = contenders.map(({ name }) => name);
  const ratios = peers.map((name): [string, Ratio] => [
    name,
    ratioOf(measured[ours ?? ''] as readonly Round[], measured[name] as readonly Round[]),
  ]);
  return { measured, ratios: Object.fromEntries(ratios), facts };
};

const measure = async (setting: Setting): Promise<Findings> => {
  const found = [];
  for (const { writers, share, peers } of matches) {
    found.push(await match(writers, Math.ceil(setting.size * share), [openOurs, ...peers], setting));
  }
  return {
    measured: Object.assign({}, ...found.map(({ measured }) => measured)),
    ratios: Object.assign({}, ...found.map(({ ratios }) => ratios)),
    facts: Object.assign({}, ...found.map(({ facts }) => facts)),
    goals,
  };
};

/** Events appended a second, one event per append with the expected revision checked, beside others on the same events. */
export const append: Bench = {
  name: 'append',
  unit: 'events',
  size: { counts: 'events a round', usually: 10_000 },
  measure,
};

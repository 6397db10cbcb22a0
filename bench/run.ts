import { parseArgs } from 'node:util';
import { benches } from './benches';
import type { Bench, Setting } from './harness/bench';
import { startBenchPostgres } from './harness/bench-postgres';
import { installPeers } from './harness/peers';
import { keep, printed, written } from './harness/report';

const usage = `npm run bench -- <${[...benches.keys(), 'all'].join('|')}> [--rounds 5] [--size n]
${[...benches.values()].map(({ name, size }) => `  ${name}: --size counts ${size.counts} (${size.usually})`).join('\n')}
`;

const root = process.cwd();
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const whole = (given: string | undefined, usually: number): number => {
  const value = given === undefined ? usually : Number(given);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${given} is not a whole number from 1.\n${usage}`);
  return value;
};

const chosen = (name: string | undefined): readonly Bench[] => {
  if (name === 'all') return [...benches.values()];
  const bench = benches.get(name ?? '');
  if (!bench) throw new Error(usage);
  return [bench];
};

/** Measures one bench on a server of its own, says what was found and keeps it. */
const run = async (bench: Bench, rounds: number, size: number): Promise<void> => {
  const postgres = await startBenchPostgres(root);
  try {
    say(`\n${bench.name}: ${rounds} rounds, ${size.toLocaleString('en')} ${bench.size.counts}`);
    const setting: Setting = { rounds, size, postgres, say };
    const findings = await bench.measure(setting);
    keep(root, written(bench, setting, findings));
    say(`\n${printed(bench, findings)}\nbench/results/${bench.name}.json`);
  } finally {
    await postgres.stop();
  }
};

const main = async (): Promise<void> => {
  const options = { rounds: { type: 'string' }, size: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const todo = chosen(positionals[0]);
  installPeers();
  for (const bench of todo) await run(bench, whole(values.rounds, 5), whole(values.size, bench.size.usually));
};

main().catch((error: Error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  process.exitCode = 1;
});

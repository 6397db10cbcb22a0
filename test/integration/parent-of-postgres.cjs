// A process that starts the embedded PostgreSQL, says so on its standard output, and waits to be killed.
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { transformSync } = require('@swc/core');

const swc = { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } };
Module._extensions['.ts'] = (module, filename) =>
  module._compile(transformSync(readFileSync(filename, 'utf8'), { ...swc, filename }).code, filename);

const { startEmbeddedPostgres } = require('../../src/event-store/embedded/start-embedded-postgres.ts');

// As a service does that still has work to finish.
process.on('SIGINT', () => undefined);

startEmbeddedPostgres({ dataDir: process.argv[2], packageDir: process.argv[3] }).then(
  ({ url, startedIn }) => {
    console.log(JSON.stringify({ url, startedIn }));
    setInterval(() => undefined, 1_000_000);
  },
  (error) => console.log(JSON.stringify({ error: `${error.constructor.name}: ${error.message}` })),
);

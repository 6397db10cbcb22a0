/**
 * Four kinds of tests: `unit` needs nothing; `integration` starts a real PostgreSQL; `e2e` starts the built service;
 * `browser` opens its screens in a real browser.
 */
const swc = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
};
const onceMore = { setupFilesAfterEnv: ['<rootDir>/test/once-more.ts'] };
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch,
  transform: { '^.+\\.(t|j|mj)s$': ['@swc/jest', swc] },
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|jose|@sparticuz)/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/data'],
  ...more,
});

module.exports = {
  reporters: ['default', '<rootDir>/test/count-reporter.cjs'],
  // Longer than any wait of a test (test/eventually.ts), so that it is the wait which says what did not come to pass.
  testTimeout: 900_000,
  projects: [
    project('unit', [
      '<rootDir>/src/**/*.spec.ts',
      '<rootDir>/projections/**/*.spec.ts',
      '<rootDir>/web/**/*.spec.ts',
      '<rootDir>/test/*.spec.ts',
    ]),
    project(
      'integration',
      ['<rootDir>/test/contract/**/*.spec.ts', '<rootDir>/test/integration/**/*.spec.ts'],
      onceMore,
    ),
    project('e2e', ['<rootDir>/test/e2e/**/*.spec.ts'], onceMore),
    project('browser', ['<rootDir>/test/browser/**/*.spec.ts'], onceMore),
  ],
};

/** Jest as ESM. Unit, database, e2e, isolation and architecture specs run in one call; browser and load have their own commands. */
const withKeycloak = process.env.LIENCONG_IDENTITY_ISSUER === 'keycloak';

export default {
  testEnvironment: '<rootDir>/tests/support/one-context.js',
  runtime: '<rootDir>/tests/support/shared-packages.js',
  testEnvironmentOptions: { customExportConditions: ['liencong', 'node', 'node-addons'] },
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/infra', '<rootDir>/tests'],
  testMatch: ['**/*.spec.{ts,tsx}'],
  testPathIgnorePatterns: ['/apps/console/', '/tests/browser/', '/tests/load/', '/tests/long/', ...(withKeycloak ? [] : ['/tests/identity/keycloak\\.spec'])],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFiles: ['reflect-metadata'],
  globalSetup: '<rootDir>/tests/support/global-setup.js',
  globalTeardown: '<rootDir>/tests/support/global-teardown.js',
  testSequencer: '<rootDir>/tests/support/long-first.js',
  reporters: ['default', '<rootDir>/tests/support/figures-reporter.js'],
  maxWorkers: 2,
  workerIdleMemoryLimit: '700MB',
  testTimeout: 30_000,
  cacheDirectory: '<rootDir>/.cache/jest',
  coverageProvider: 'v8',
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2023',
          keepClassNames: true,
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic', importSource: 'preact' } },
        },
      },
    ],
  },
};

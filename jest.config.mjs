/** What every project shares: TypeScript by swc, as native modules, with the rooms' sources behind `#room`. */
const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  resolver: '<rootDir>/scripts/jest/resolve-typescript.cjs',
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/bench/peer/', '<rootDir>/.kindlijn/'],
};

/** One PostgreSQL for the whole run, and in it a migrated database to copy. */
const onPostgres = {
  globalSetup: '<rootDir>/scripts/jest/database.mjs',
  globalTeardown: '<rootDir>/scripts/jest/end-database.mjs',
};

/** @type {import('jest').Config} */
export default {
  testTimeout: 180_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps,test/house,test/snapshots,bench}/**/*.spec.{ts,tsx}'],
      testPathIgnorePatterns: ['\\.db\\.spec\\.ts$', '/node_modules/'],
    },
    {
      ...shared,
      ...onPostgres,
      displayName: 'db',
      testMatch: [
        '<rootDir>/{libs,apps,migrations,test}/**/*.db.spec.ts',
        '<rootDir>/test/e2e/**/*.e2e-spec.ts',
        '<rootDir>/test/access/**/*.spec.ts',
      ],
      testPathIgnorePatterns: ['/node_modules/'],
    },
    {
      ...shared,
      ...onPostgres,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/browser/**/*.browser-spec.ts'],
    },
  ],
};

/** What every project shares: tests run in bare Node, which loads our TypeScript as it stands, once for all files of a worker. */
const shared = {
  rootDir: import.meta.dirname,
  runner: ['<rootDir>/scripts/jest/runner.mjs', { runtime: 'child_process' }],
  setupFiles: ['<rootDir>/scripts/jest/typescript.mjs'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/bench/peer/', '<rootDir>/.kindlijn/'],
};

/** One PostgreSQL for the whole run, and in it a migrated database to copy. */
const onPostgres = {
  globalSetup: '<rootDir>/scripts/jest/database.mjs',
  globalTeardown: '<rootDir>/scripts/jest/end-database.mjs',
};

/** @type {import('jest').Config} */
export default {
  maxWorkers: 2,
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
      testMatch: ['<rootDir>/{libs,apps,migrations,test}/**/*.db.spec.ts', '<rootDir>/test/e2e/**/*.e2e-spec.ts', '<rootDir>/test/access/**/*.spec.ts'],
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

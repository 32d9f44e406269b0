const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2024',
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'es6' },
    },
  ],
};
const base = {
  rootDir: '.',
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform,
  modulePathIgnorePatterns: ['<rootDir>/.data', '/build/'],
};
const database = {
  globalSetup: '<rootDir>/packages/testing/src/jest/start-server.ts',
  globalTeardown: '<rootDir>/packages/testing/src/jest/stop-server.ts',
};
const sources = '<rootDir>/{packages,services,apps}/**';

export default {
  testTimeout: 30_000,
  testSequencer: '<rootDir>/test/longest-first.mjs',
  // Node keeps every module that a test loaded (nodejs/node#63186): a worker grows by 35 MB a file of integration, and
  // one of a gigabyte needs longer to give it back than the half second jest waits before it speaks of a leak.
  workerIdleMemoryLimit: '400MB',
  reporters: ['default', '<rootDir>/test/closing-line.mjs'],
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: [`${sources}/*.test.{ts,tsx}`],
      testPathIgnorePatterns: ['\\.int\\.test\\.ts$', '/node_modules/'],
    },
    { ...base, ...database, displayName: 'integration', testMatch: [`${sources}/*.int.test.ts`] },
    { ...base, displayName: 'architecture', testMatch: ['<rootDir>/test/architecture/**/*.test.ts'] },
    { ...base, ...database, displayName: 'contract', testMatch: ['<rootDir>/test/contract/**/*.test.ts'] },
    {
      ...base,
      ...database,
      displayName: 'supergraph',
      testMatch: ['<rootDir>/test/{supergraph,attacks}/**/*.test.ts'],
    },
    { ...base, ...database, displayName: 'journeys', testMatch: ['<rootDir>/test/journeys/**/*.test.ts'] },
  ],
};

// Mutation testing of the scoring library: `npm run mutation`. Options: https://stryker-mutator.io/docs/stryker-js/configuration/
/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/vitest.mutation.config.ts' },
  mutate: [
    'src/scoring/**/*.ts',
    // Instruments, facts and router are data, and Stryker changes no number. test/mutation/definitions.test.ts changes every number, id
    // and list entry of them instead, one at a time.
    '!src/scoring/facts.ts',
    '!src/scoring/instruments/*/definition.ts',
    '!src/scoring/instruments/gate-questions.ts',
    '!src/scoring/instruments/profile-only.ts',
    '!src/scoring/instruments/shared.ts',
  ],
  ignorePatterns: ['content', 'dist', '.astro', '.readme'],
  concurrency: 2,
  incremental: true,
  incrementalFile: '.cache/stryker/incremental.json',
  tempDirName: '.cache/stryker/sandbox',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: '.cache/stryker/report.json' },
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
};

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const project = (name: string, folder: string, more: Record<string, unknown> = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${folder}/**/*.test.{ts,tsx}`], ...more },
});

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // One more than the two cores we count on: browser tests wait now and then.
    maxWorkers: 3,
    // Threads start faster than processes.
    pool: 'threads',
    // `npm run coverage`: what decides about numbers and search is run to the last branch.
    coverage: {
      include: ['src/scoring/**/*.ts', 'src/stats/**/*.ts', 'src/search/resolver/**/*.ts'],
      reporter: [['text', { skipFull: true }]],
      reportsDirectory: '.cache/coverage',
      thresholds: { lines: 100, branches: 100, functions: 100, statements: 100 },
    },
    projects: [
      // Some unit tests read all content, or try thousands of queries. They share what they import, except those of the calculators: a
      // calculator keeps what it has loaded, and each file begins with one that has loaded nothing.
      project('unit', 'unit', { testTimeout: 30_000, isolate: false, exclude: ['test/unit/calculator/**'] }),
      project('calculator', 'unit/calculator', { testTimeout: 30_000 }),
      project('properties', 'properties'),
      // Half of `npm run mutation`; not part of `npm test`.
      project('mutation', 'mutation', { testTimeout: 300_000 }),
      // Some seven hundred files are read; a busy machine needs more than the default 5 seconds. Nothing is changed by these tests, so
      // that all of them may share one reading.
      project('content', 'content', { testTimeout: 60_000, isolate: false }),
      // The two below read dist: build first.
      // Nothing is changed by the build tests either: all pages are read and parsed once for all of them.
      project('build', 'build', { testTimeout: 120_000, isolate: false }),
      project('browser', 'e2e', {
        testTimeout: 120_000,
        hookTimeout: 60_000,
        globalSetup: fileURLToPath(new URL('helpers/shared-browser.ts', import.meta.url)),
      }),
      // Whole builds compared with each other: part of `npm run audit`.
      project('audit', 'audit', { testTimeout: 60_000 }),
    ],
  },
});

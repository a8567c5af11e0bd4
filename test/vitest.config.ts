import { defineConfig } from 'vitest/config';

const project = (name: string, folder: string, more: Record<string, unknown> = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${folder}/**/*.test.{ts,tsx}`], ...more },
});

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      project('unit', 'unit'),
      project('properties', 'properties'),
      // Reads some seven hundred files in each test file; a busy machine needs more than the default 5 seconds.
      project('content', 'content', { testTimeout: 60_000 }),
      // The two below read dist: build first.
      project('build', 'build', { testTimeout: 60_000 }),
      project('browser', 'e2e', { testTimeout: 120_000, hookTimeout: 60_000, fileParallelism: false }),
    ],
  },
});

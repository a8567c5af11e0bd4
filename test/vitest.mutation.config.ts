import { defineConfig } from 'vitest/config';

/** What `npm run mutation` runs for every mutant: no properties, because their random cases would kill one mutant today and not tomorrow. */
export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: { include: ['test/unit/scoring/**/*.test.ts'], testTimeout: 60_000 },
});

// How do the tests run?
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A missing snapshot is a failure, never a file written by a test run.
    update: false,
    // .ci/run reads its totals from the second.
    reporters: ['default', ['json', { outputFile: 'test-output/results.json' }]],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})

import { defineConfig } from 'vitest/config'

const report = process.env.SYNOPTIC_TEST_REPORT

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    testTimeout: 90_000,
    hookTimeout: 120_000,
    pool: 'threads',
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
})

import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'

// Real browsers on the production builds: one at a time, and never a second try.
export default defineConfig({
  root: resolve(import.meta.dirname, '../..'),
  test: {
    include: ['tests/e2e/*.test.ts'],
    fileParallelism: false,
    retry: 0,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})

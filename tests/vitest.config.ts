import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'

/** Rooms whose code is pure: their tests share workers, since none can leave anything behind that another would see. */
const PURE = ['tests/unit/{sites,packs,transfer,triage,search}/**/*.test.ts']

export default defineConfig({
  plugins: [WxtVitest()],
  root: resolve(import.meta.dirname, '..'),
  test: {
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, isolate: false } },
      { extends: true, test: { name: 'alone', include: ['tests/unit/**/*.test.{ts,tsx}'], exclude: PURE } },
    ],
    restoreMocks: true,
    // All cores; and threads begin in half the time of processes.
    maxWorkers: '100%',
    pool: 'threads',
    // For a machine that is busy with something else; nothing here measures time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Dexie takes hold of indexedDB when it is loaded.
    setupFiles: ['fake-indexeddb/auto', './tests/unit/setup/worker.ts', './tests/unit/setup/seed.ts'],
  },
})

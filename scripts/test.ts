// `npm test`: everything that has to hold, from the style of the source to real browsers on the built extension.
// Runs every step even after one failed, except those that need what the failed one should have made.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { needBrowsers } from './browsers.ts'
import { runStep } from './step.ts'
import type { Outcome, Step } from './step.ts'
import { summary } from './summary.ts'

const root = join(import.meta.dirname, '..')
const shared = existsSync(join(root, '../shared/pages/INDEX.tsv'))
process.chdir(root)
mkdirSync('.cache', { recursive: true })

if (!shared)
  console.log('../shared is absent: the tests on saved real pages are left out; those on pages of our own all run.\n')
const browsers = await needBrowsers(['chromium', 'firefox'], (line) => console.log(line)).catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n\nNothing was tested.`)
  process.exit(1)
})

const steps: Step[] = [
  { name: 'Lint', run: ['oxlint', '--deny-warnings'] },
  { name: 'Format', run: ['oxfmt', '--check'] },
  { name: 'Types', run: ['npm', 'run', '--silent', 'typecheck'] },
  { name: 'Unit tests', run: ['vitest', 'run', '--config', 'tests/vitest.config.ts'], tests: true },
  { name: 'Build for Chrome', run: ['wxt', 'build', '--browser', 'chrome'] },
  { name: 'Build for Firefox', run: ['wxt', 'build', '--browser', 'firefox'] },
  { name: 'End to end, Chromium', run: endToEnd('chromium'), tests: true, needs: 'Build for Chrome' },
  // A few of what `npm run kill` does at length.
  { name: 'Killing Chromium', run: ['node', 'tests/kill/run.ts', '3', 'import'], needs: 'Build for Chrome' },
  { name: 'End to end, Firefox', run: endToEnd('firefox'), tests: true, needs: 'Build for Firefox' },
]

const outcomes: Outcome[] = []
for (const step of steps) {
  const before = outcomes.find(({ name }) => name === step.needs)
  const possible = before === undefined || before.ok
  outcomes.push(
    possible
      ? await runStep(step)
      : { name: step.name, ok: false, seconds: 0, failed: 0, passed: 0, skipped: 0, note: 'not run' },
  )
}

const report = summary(outcomes, { browsers: browsers.map(({ name }) => name), shared })
console.log(report.text)
process.exit(report.ok ? 0 : 1)

function endToEnd(engine: string): string[] {
  return ['vitest', 'run', '--config', 'tests/e2e/vitest.config.ts', `tests/e2e/${engine}.test.ts`]
}

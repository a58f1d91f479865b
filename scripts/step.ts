import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** One thing that must hold. */
export interface Step {
  name: string
  /** A program from node_modules/.bin, or npm, and its arguments. */
  run: string[]
  /** It is a Vitest run, whose tests are counted. */
  tests?: boolean
  /** The name of a step that must have succeeded before. */
  needs?: string
}

export interface Outcome {
  name: string
  ok: boolean
  seconds: number
  passed: number
  failed: number
  skipped: number
  note?: string
}

/** Runs one step. What a check prints is shown only if it failed; a test run prints as it goes. */
export async function runStep(step: Step): Promise<Outcome> {
  const begun = Date.now()
  const counts = join('.cache', `${step.name.replace(/\W+/g, '-').toLowerCase()}.json`)
  rmSync(counts, { force: true })
  console.log(`\n── ${step.name}`)
  const [program = '', ...args] = step.tests
    ? [...step.run, '--reporter=default', '--reporter=json', `--outputFile.json=${counts}`]
    : step.run
  const code = await execute(program, args, Boolean(step.tests))
  const seconds = (Date.now() - begun) / 1000
  const tally = step.tests ? read(counts) : { passed: 0, failed: 0, skipped: 0 }
  const nothing = step.tests && tally.passed + tally.failed === 0
  const ok = code === 0 && tally.failed === 0 && !nothing
  if (!step.tests) console.log(ok ? `   ok, ${seconds.toFixed(1)} s` : `   FAILED (exit code ${code})`)
  return { name: step.name, ok, seconds, ...tally, ...(nothing && { note: 'ran no test' }) }
}

function execute(program: string, args: readonly string[], live: boolean): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...(process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }) },
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32',
    })
    let said = ''
    child.stdout?.on('data', (chunk) => (said += String(chunk)))
    child.stderr?.on('data', (chunk) => (said += String(chunk)))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code !== 0) console.log(said)
      resolve(code)
    })
  })
}

/** Vitest's JSON report: https://vitest.dev/guide/reporters#json-reporter. None at all when it could not start. */
function read(path: string): Pick<Outcome, 'passed' | 'failed' | 'skipped'> {
  if (!existsSync(path)) return { passed: 0, failed: 0, skipped: 0 }
  const report = JSON.parse(readFileSync(path, 'utf8')) as {
    numPassedTests: number
    numFailedTests: number
    numPendingTests: number
    numTodoTests: number
  }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

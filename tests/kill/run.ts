// `npm run kill` (or `npm run kill -- 200`): kills the browser, again and again and at random moments, while it imports,
// merges, restores, undoes, migrates, removes a score pack and puts it back, and looks each time whether the library is
// what it was before or what it should be afterwards. Anything between fails, and so does a link, a journal, a snapshot or
// a pack that has lost its other half.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { folder } from './folder.ts'
import { Gloss, there } from './gloss.ts'
import { operations } from './operations.ts'
import type { Operation } from './operations.ts'
import { readState } from './state.ts'
import type { State } from './state.ts'

const kills = Number(process.argv[2] ?? 50)
const only = process.argv[3]

/** What an operation starts from and leads to, found out by letting it run. */
interface Course {
  operation: Operation
  template: string
  before: State
  after: State
  /** Milliseconds. */
  takes: number
}

interface Tally {
  before: number
  after: number
  wrong: string[]
}

process.exitCode = await killAll()

async function killAll(): Promise<number> {
  const courses: Course[] = []
  for (const operation of operations) if (!only || operation.name === only) courses.push(await course(operation))
  const tallies = new Map(courses.map(({ operation }) => [operation.name, { before: 0, after: 0, wrong: [] } as Tally]))
  for (let at = 0; at < kills; at++) {
    const chosen = courses[at % courses.length]!
    await killOnce(chosen, tallies.get(chosen.operation.name)!)
  }
  return tell(courses, tallies)
}

async function course(operation: Operation): Promise<Course> {
  const template = join(folder, operation.name)
  const setting = await Gloss.start(template)
  await operation.setUp(setting)
  await setting.close()
  const profile = copyOf(template)
  const gloss = await Gloss.start(profile)
  const { begin, end } = await operation.prepare(gloss)
  const before = await stateIn(gloss)
  const started = performance.now()
  await begin()
  await end()
  const takes = performance.now() - started
  const after = await stateIn(gloss)
  await gloss.close()
  drop(profile)
  const read = (state: State) => `${state.digest.slice(0, 8)} ${JSON.stringify(state.counts)} version ${state.version}`
  console.log(`${operation.name}: ${Math.round(takes)} ms\n  before ${read(before)}\n  after  ${read(after)}`)
  const changed = before.digest !== after.digest || before.version !== after.version
  if (!changed || before.faults.length + after.faults.length > 0)
    throw new Error(`${operation.name} does not do what it should: ${[...before.faults, ...after.faults].join('; ')}`)
  return { operation, template, before, after, takes }
}

async function killOnce({ operation, template, before, after, takes }: Course, tally: Tally): Promise<void> {
  const profile = copyOf(template)
  const gloss = await Gloss.start(profile)
  const { begin } = await operation.prepare(gloss)
  const moment = Math.random() * takes * 1.2
  await begin()
  await pause(moment)
  await gloss.kill()
  const again = await Gloss.start(profile)
  const found = await stateIn(again)
  // Gloss itself opens it too, which brings it to today's version, and must find the same.
  const page = await again.open('library.html#researchers')
  await there(page, 'table tbody tr')
  const opened = await stateIn(again)
  await again.close()
  drop(profile)
  const isThe = (one: State) => found.digest === one.digest
  const faults = [...found.faults, ...opened.faults]
  if (opened.digest !== found.digest) faults.push('opening it changed it')
  const where = `${operation.name} killed after ${Math.round(moment)} of ${Math.round(takes)} ms`
  if (faults.length === 0 && isThe(before) && found.version === before.version) tally.before++
  else if (faults.length === 0 && isThe(after)) tally.after++
  else tally.wrong.push(`${where}: ${JSON.stringify(found.counts)} version ${found.version} ${faults.join('; ')}`)
  console.log(`${where}: ${tally.before} before, ${tally.after} after, ${tally.wrong.length} between`)
}

async function stateIn(gloss: Gloss): Promise<State> {
  // A page of the extension's that runs no code of Gloss: looking must not open the library.
  const page = await gloss.open('icons/16.png')
  const state = await readState(page)
  await page.close()
  return state
}

function copyOf(template: string): string {
  const profile = mkdtempSync(join(folder, 'try-'))
  cpSync(template, profile, { recursive: true, filter: (path) => !/Singleton|Cache/.test(path) })
  return profile
}

function drop(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

function tell(courses: readonly Course[], tallies: ReadonlyMap<string, Tally>): number {
  const all = [...tallies.values()]
  const sum = (of: (tally: Tally) => number) => all.reduce((total, tally) => total + of(tally), 0)
  console.log('\nkilled during   times   as before   as after   between')
  for (const { operation } of courses) {
    const { before, after, wrong } = tallies.get(operation.name)!
    const cells = [before + after + wrong.length, before, after, wrong.length]
    console.log(`${operation.name.padEnd(14)}${cells.map((cell) => String(cell).padStart(9)).join('  ')}`)
  }
  for (const { wrong } of all) for (const line of wrong) console.log(line)
  const between = sum(({ wrong }) => wrong.length)
  console.log(`\n${sum(({ before, after, wrong }) => before + after + wrong.length)} kills, ${between} between.`)
  return between === 0 ? 0 : 1
}

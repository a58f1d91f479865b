// `npm run bench`: what Gloss costs, measured in real Chromium on the production build, beside the least that any
// extension could cost. Nothing here is part of `npm test`: it measures, and judges nothing but the limits it prints.
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findBrowser } from '../../scripts/browsers.ts'
import { HELP, readOptions } from './options.ts'
import { parts } from './parts/index.ts'
import { addPart, emptyResults, keptFigures, together, told } from './report.ts'

const root = join(import.meta.dirname, '../..')
process.chdir(root)

const options = readOptions(process.argv.slice(2))
if (options) await bench(options)
else console.log(`${HELP}\nParts:\n${parts.map(({ name, says }) => `  ${name.padEnd(12)} ${says}`).join('\n')}`)

async function bench(chosen: NonNullable<typeof options>): Promise<void> {
  const unknown = chosen.parts.find((name) => !parts.some((part) => part.name === name))
  if (unknown) throw new RangeError(`No part is called "${unknown}".`)
  if (chosen.build) build()
  const results = emptyResults(findBrowser('chromium')?.name ?? 'no Chromium', chosen.runs)
  const { processor, cores, memoryGB } = results.machine
  console.log(`${results.browser} · ${cores} × ${processor} · ${memoryGB} GB · medians of ${chosen.runs} runs`)
  const kept = chosen.keep ? keptFigures(chosen.out) : []
  for (const { part, seconds, figures } of kept) addPart(results, part, seconds, figures)
  for (const part of parts.filter(({ name }) => chosen.parts.length === 0 || chosen.parts.includes(name))) {
    console.log(`\n${part.name}: ${part.says}`)
    const begin = performance.now()
    const measured = await part.run(chosen, (line) => console.log(`  ${line}`))
    const all = together(kept.find((one) => one.part === part.name)?.figures ?? [], measured)
    const compared = part.compare?.(all) ?? []
    const figures = together(all, compared)
    addPart(results, part.name, (performance.now() - begin) / 1000, figures)
    console.log(`\n${told([...measured, ...compared])}`)
    mkdirSync(dirname(chosen.out), { recursive: true })
    writeFileSync(chosen.out, `${JSON.stringify(results, undefined, 1)}\n`)
  }
  console.log(`\n${chosen.out}`)
}

function build(): void {
  const { status, stdout, stderr } = spawnSync('wxt', ['build', '--browser', 'chrome'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error(`The build failed:\n${stdout}${stderr}`)
}

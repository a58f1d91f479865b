import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rawDump } from '../../../../lib/store/backups/rawDump'
import { rawLoad } from '../../../../lib/store/backups/rawLoad'
import { recordLines } from '../../../../lib/store/backups/recordLines'
import { openDatabase } from '../../../../lib/store/database'
import { readLibrary } from '../../../../lib/store/libraryFile'
import { versions } from '../../../../lib/store/schema'
import { fill } from './fill'

export const folder = join(import.meta.dirname, '../../../fixtures/store')
export const fileOf = (version: number) => join(folder, `v${version}.json`)

export const upTo = (version: number) => versions.filter(({ number }) => number <= version)

/** An example database of a version: its raw dump, and the library that it holds. */
export async function makeExample(version: number): Promise<{ dump: string; library: string }> {
  const make = fill[version]
  if (!make) throw new RangeError(`Nothing says how a database of version ${version} is filled.`)
  const db = await openDatabase({ name: `example-${version}`, history: upTo(version) })
  await make(db)
  const library = await readLibrary(db)
  db.close()
  const dump = [...recordLines(await rawDump(db.name))].join('')
  return { dump, library: [...recordLines(Object.entries(library))].join('') }
}

/** Makes the committed example of a version a database again. @returns what it was made from */
export async function loadExample(version: number, name: string): Promise<Record<string, unknown>> {
  const dump = readFileSync(fileOf(version), 'utf8')
  await rawLoad(linesOf(dump), name)
  return JSON.parse(dump) as Record<string, unknown>
}

export async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.split('\n')
}

// `node scripts/exampleDatabase.ts 3`: writes the example database of a new version of the schema, from what
// tests/unit/store/examples/fill.ts says. Once a version has shipped, its example is never written again: readers'
// databases of that version are as they are.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import type * as examples from '../tests/unit/store/examples/example.ts'
import 'fake-indexeddb/auto'

const root = join(import.meta.dirname, '..')
const version = Number(process.argv[2])
const { module } = await runnerImport<typeof examples>(join(root, 'tests/unit/store/examples/example.ts'), { root })
const { dump, library } = await module.makeExample(version)
writeFileSync(module.fileOf(version), dump)
writeFileSync(join(module.folder, `v${version}.library.json`), library)
console.log(`tests/fixtures/store: v${version}.json, v${version}.library.json`)

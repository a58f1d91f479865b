import { parseArgs } from 'node:util'

export interface Options {
  /** Which parts, by name; empty for all. */
  parts: readonly string[]
  /** How often each thing is measured. */
  runs: number
  /** How many rows the library's packs hold, a browser each. */
  sizes: readonly number[]
  /** The results as JSON. */
  out: string
  /** Whether the extension is built first. */
  build: boolean
  /** Whether figures that the results' file has of other sizes and parts stay in it. */
  keep: boolean
}

export const HELP = `npm run bench -- [options]

  --part NAME    only this part; may be repeated
  --runs N       how often each thing is measured (15)
  --size N       rows in the library's packs; may be repeated (0, 10000, 100000, 1000000, 3000000)
  --out FILE     where the figures go as JSON (.output/bench.json)
  --keep         keep what FILE has of other sizes and parts: a long benchmark can be run in pieces
  --no-build     measure .output/chrome-mv3 as it is
  --help
`

/** @throws TypeError for an option that does not exist, RangeError for a number that is none */
export function readOptions(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      part: { type: 'string', multiple: true, default: [] },
      runs: { type: 'string', default: '15' },
      size: { type: 'string', multiple: true, default: ['0', '10000', '100000', '1000000', '3000000'] },
      out: { type: 'string', default: '.output/bench.json' },
      build: { type: 'boolean', default: true },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return undefined
  return {
    parts: values.part,
    runs: whole(values.runs, 1),
    sizes: values.size.map((size) => whole(size, 0)),
    out: values.out,
    build: values.build,
    keep: values.keep,
  }
}

function whole(text: string, least: number): number {
  const value = Number(text.replaceAll('_', ''))
  if (!Number.isInteger(value) || value < least) throw new RangeError(`"${text}" is no such number.`)
  return value
}

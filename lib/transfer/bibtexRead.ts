import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import type { Capture } from '../model/capture'
import { categoryAmong, dateParts, labelledArxivId, paperOf } from './citation'
import type { Citation } from './citation'
import { joinName } from './citedName'
import type { Pace } from './pace'
import { skip } from './problem'
import { BadRow } from './scoreRow'
import { countLines } from './text'

interface Entry {
  type: string
  label: string
  properties: Record<string, string | number>
}
interface Decoded {
  title?: string
  author?: { given?: string; family?: string; suffix?: string; 'non-dropping-particle'?: string }[]
  abstract?: string
  'container-title'?: string
}

// Gloss keeps text, not markup: emphasis and case protection leave no tags. Commands the parser lacks are added.
const { constants } = plugins.config.get('@bibtex')
for (const name of Object.keys(constants.formatting)) if (name !== 'quotes') constants.formatting[name] = ['', '']
Object.assign(constants.commands, {
  i: 'i',
  j: 'j',
  AA: 'Å',
  aa: 'å',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  ldots: '…',
  dots: '…',
})

/** An entry as it stands in the text. */
interface Chunk {
  text: string
  at: number
  line: number
  type: string
  /** False when its braces never close. */
  whole: boolean
}

/**
 * Reads a BibTeX or BibLaTeX file entry by entry: Citation.js parses each, so that a broken one costs only itself. LaTeX
 * accents become letters, `$…$` stays. Entries that cannot be read are named by the line they begin on.
 */
export async function readBibtex(text: string, pace: Pace): Promise<Capture> {
  const capture: Capture = { researchers: [], papers: [], skipped: [] }
  let strings = ''
  for (const chunk of chunks(text)) {
    const waiting = pace.breathe(0.2 + 0.8 * (chunk.at / text.length))
    if (waiting) await waiting
    if (chunk.type === 'comment' || chunk.type === 'preamble') continue
    if (chunk.type === 'string') {
      if (chunk.whole && strings.length < MOST_STRINGS && parse(chunk.text)) strings += `${chunk.text}\n`
      continue
    }
    const entry = chunk.whole && chunk.text.length < MOST_ENTRY ? parse(strings + chunk.text)?.at(-1) : undefined
    const paper = entry ? paperOf(citationOf(entry)) : new BadRow('badRecord', chunk.text)
    if (paper instanceof BadRow) capture.skipped.push(skip(paper.reason, chunk.line, paper.found))
    else capture.papers.push(paper)
  }
  return capture
}

const MOST_STRINGS = 20_000
const MOST_ENTRY = 1 << 20

/** Cuts the text where entries begin and their braces close; an entry that never closes ends where the next begins. */
function* chunks(text: string): Generator<Chunk> {
  const start = /(?:^|\n)[ \t]*@[ \t]*([A-Za-z]+)\s*([{(])/g
  let line = 1
  let counted = 0
  for (let found = start.exec(text); found; found = start.exec(text)) {
    const at = found.index + found[0].indexOf('@')
    const { end, whole } = closing(text, found.index + found[0].length, found[2] === '{' ? '}' : ')')
    line += countLines(text, counted, at)
    counted = at
    yield { text: text.slice(at, end), at, line, type: found[1]!.toLowerCase(), whole }
    start.lastIndex = end
  }
}

/** Where the entry ends: behind the bracket that closes it, else before the next line that begins an entry. */
function closing(text: string, from: number, mark: '}' | ')'): { end: number; whole: boolean } {
  const marks = /[{})]|\n(?=[ \t]*@[ \t]*[A-Za-z]+\s*[{(])/g
  marks.lastIndex = from
  let depth = 0
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    if (found[0] === '\n') return { end: found.index, whole: false }
    if (depth === 0 && found[0] === mark) return { end: found.index + 1, whole: true }
    if (found[0] === '{') depth++
    else if (found[0] === '}' && --depth < 0) return { end: found.index + 1, whole: false }
  }
  return { end: text.length, whole: false }
}

function parse(text: string): Entry[] | undefined {
  try {
    return plugins.input.data(text, '@bibtex/text') as Entry[]
  } catch (error) {
    // Citation.js throws its grammar's errors, of several classes: all mean that this entry is not BibTeX.
    if (!(error instanceof Error)) throw error
    return undefined
  }
}

function citationOf({ properties }: Entry): Citation {
  const raw = (...names: string[]) => {
    for (const name of names) if (Object.hasOwn(properties, name)) return String(properties[name]).trim()
    return undefined
  }
  const venue = raw('journal', 'journaltitle', 'booktitle')
  const text = decode({ title: raw('title'), author: raw('author'), abstract: raw('abstract'), journaltitle: venue })
  const names = (text.author ?? []).map((name) => joinName({ ...name, particle: name['non-dropping-particle'] }))
  const others = names.at(-1) === 'others'
  const eprint = raw('eprint')
  const isArxiv = /^arxiv$/i.test(raw('archiveprefix', 'eprinttype') ?? '')
  const venueName = text['container-title']
  const date = dateParts(raw('date'))
  return {
    title: text.title,
    authors: others ? names.slice(0, -1) : names,
    authorsComplete: !others,
    arxivId: isArxiv ? eprint : labelledArxivId(eprint && `arXiv:${eprint}`, venue, raw('note'), raw('howpublished')),
    doi: plain(raw('doi')),
    url: plain(raw('url')),
    venue: /^arxiv\b/i.test(venueName ?? '') ? undefined : venueName,
    abstract: text.abstract,
    category: raw('primaryclass', 'eprintclass') ?? categoryAmong(raw('keywords')?.split(/[,;]\s*/) ?? []),
    ...(date.year ? date : { year: integer(raw('year')), month: integer(raw('month')), day: integer(raw('day')) }),
  }
}

const integer = (text: string | undefined) => (text && /^\d+$/.test(text) ? Number(text) : undefined)
/** Ids and addresses are verbatim in BibLaTeX, but people escape them all the same. */
const plain = (text: string | undefined) => text?.replace(/\\([_%&#~$])/g, '$1').replace(/^\{(.*)\}$/, '$1')

/** What LaTeX could take for itself. An abstract without any of it is text already, and most of a file's length. */
const TEX = /[^\p{L}\p{N}\s.,;:()/-]|--/u

/** LaTeX to text, field by field. Math is put aside meanwhile: it is TeX in the listings too, and stays comparable. */
function decode(fields: Record<string, string | undefined>): Decoded {
  const math: string[] = []
  const kept: Record<string, string> = {}
  const { abstract } = fields
  const isPlain = abstract !== undefined && !TEX.test(abstract)
  for (const [name, value] of Object.entries(fields)) {
    if (!value || (isPlain && name === 'abstract')) continue
    kept[name] = value
      .replace(/[\uE000\uE001]/g, '')
      .replace(/(?<!\\)\$[^$]+(?<!\\)\$/g, (found) => `\uE000${math.push(found) - 1}\uE001`)
      .replace(/\\[-/]|\\(?=\s)/g, '')
  }
  let decoded: Decoded[]
  try {
    const entries = [{ type: 'article', label: 'x', properties: kept }]
    decoded = plugins.input.data(entries, '@biblatex/entries+list') as Decoded[]
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return {}
  }
  const back = (text: string) =>
    text.replace(/\uE000(\d+)\uE001/g, (_found, index) => math[Number(index)] ?? '').normalize('NFC')
  const whole = isPlain ? { ...decoded[0], abstract: abstract.replace(/\s+/g, ' ') } : (decoded[0] ?? {})
  return JSON.parse(JSON.stringify(whole), (_key, value: unknown) =>
    typeof value === 'string' ? back(value) : value,
  ) as Decoded
}

import { plugins } from '@citation-js/core'
import '@citation-js/plugin-ris'
import type { Capture } from '../model/capture'
import { categoryAmong, dateParts, labelledArxivId, paperOf } from './citation'
import type { Citation } from './citation'
import { joinName } from './citedName'
import type { Pace } from './pace'
import { skip } from './problem'
import { BadRow } from './scoreRow'

/** A line that begins a field; reference managers vary the spaces. */
const TAG = /^([A-Z][A-Z0-9]) {0,2}-(?: (.*)|)$/
const MOST_RECORD = 1 << 20

/**
 * Reads a RIS file record by record (Citation.js parses each). A record without its end mark is cut off, and skipped, as
 * is one that cannot be read: each by the line it begins on.
 */
export async function readRis(text: string, pace: Pace): Promise<Capture> {
  const capture: Capture = { researchers: [], papers: [], skipped: [] }
  let open: { line: number; lines: string[]; size: number } | undefined
  const close = (isWhole: boolean) => {
    if (!open) return
    const { line, lines, size } = open
    open = undefined
    const record = isWhole && size < MOST_RECORD ? parse(lines) : undefined
    const paper = record ? paperOf(citationOf(record)) : new BadRow('badRecord', lines.slice(0, 5).join(' '))
    if (paper instanceof BadRow) capture.skipped.push(skip(paper.reason, line, paper.found))
    else capture.papers.push(paper)
  }
  let line = 0
  for (let at = 0; at < text.length;) {
    const waiting = pace.breathe(0.2 + 0.8 * (at / text.length))
    if (waiting) await waiting
    const end = text.indexOf('\n', at)
    const raw = text.slice(at, end === -1 ? text.length : end)
    at = end === -1 ? text.length : end + 1
    line++
    const tag = raw.length < MOST_RECORD ? TAG.exec(raw.trimEnd()) : undefined
    if (tag?.[1] === 'TY') {
      close(false)
      open = { line, lines: [], size: 0 }
    }
    if (!open) continue
    if (tag?.[1] === 'ER') close(true)
    else if (raw.trim() !== '') {
      open.lines.push(tag ? `${tag[1]}  - ${(tag[2] ?? '').trim()}` : ` ${raw.trim()}`.slice(0, MOST_RECORD))
      open.size += raw.length
    }
  }
  close(false)
  return capture
}

type RisRecord = Record<string, string | string[]>

function parse(lines: string[]): RisRecord | undefined {
  // A field that goes on in the next line is one field; the parser's own rule for this differs between versions.
  const joined: string[] = []
  for (const text of lines) {
    if (text.startsWith(' ') && joined.length > 0) joined[joined.length - 1] += text
    else joined.push(text)
  }
  try {
    const records = plugins.input.data(`${joined.join('\n')}\nER  - \n`, '@ris/file') as RisRecord | RisRecord[]
    const [record, ...more] = Array.isArray(records) ? records : [records]
    return more.length === 0 ? record : undefined
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return undefined
  }
}

function citationOf(record: RisRecord): Citation {
  const all = (...tags: string[]) =>
    tags.flatMap((tag) => (Object.hasOwn(record, tag) ? record[tag]! : [])).filter((value) => value.trim() !== '')
  const names = all('AU', 'A1').map(nameOf)
  const others = names.findIndex((name) => /^(?:et al\.?|others)$/i.test(name))
  const venue = all('T2', 'JO', 'JF', 'JA', 'J2')[0]
  const labelled = labelledArxivId(...all('AN', 'M1', 'C1', 'N1'), venue)
  const addresses = all('UR', 'L2', 'L1')
  return {
    title: all('TI', 'T1', 'CT')[0],
    authors: others === -1 ? names : names.slice(0, others),
    authorsComplete: others === -1,
    arxivId: labelled ?? all('AN').find((value) => /^arxiv:/i.test(value)),
    doi: all('DO')[0],
    url: addresses.find((address) => /arxiv\.org/i.test(address)) ?? addresses[0],
    venue: /^arxiv\b/i.test(venue ?? '') ? undefined : venue,
    abstract: all('AB', 'N2')[0],
    category: categoryAmong(all('KW')),
    ...dateParts(all('DA', 'PY', 'Y1').sort((a, b) => b.length - a.length)[0]),
  }
}

/** RIS writes "Family, Given, Suffix". */
function nameOf(text: string): string {
  const [family, given, suffix] = text.split(',').map((part) => part.trim())
  return joinName({ family, given, suffix })
}

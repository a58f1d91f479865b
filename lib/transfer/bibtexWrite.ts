import type { Paper } from '../model/paper'
import { isUntitled } from '../model/untitled'
import { splitName } from './citedName'
import { latex } from './latex'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Papers as BibTeX (UTF-8), in the order given: `@article` where a venue is known, else `@misc` with arXiv's fields.
 * Keys are unique and the same for the same list. Papers known by their id only have no title to cite and are left out.
 */
export function bibtex(papers: readonly Paper[]): string {
  const keys = new Map<string, number>()
  return papers
    .filter((paper) => !isUntitled(paper))
    .map((paper) => entry(paper, freeKey(paper, keys)))
    .join('\n')
}

function entry(paper: Paper, key: string): string {
  const [year, month, day] = paper.date?.split('-') ?? [paper.year === undefined ? undefined : String(paper.year)]
  const isArxivCategory = /[.-]/.test(paper.category ?? '')
  const fields: [string, string | undefined][] = [
    ['title', `{{${latex(paper.title)}}}`],
    ['author', authors(paper)],
    ['year', year && `{${year}}`],
    ['month', month && MONTHS[Number(month) - 1]],
    ['day', day && `{${Number(day)}}`],
    [paper.venue ? 'journal' : 'howpublished', braced(paper.venue)],
    ['eprint', paper.arxivId && `{${paper.arxivId}}`],
    ['archivePrefix', paper.arxivId && '{arXiv}'],
    ['primaryClass', paper.arxivId && isArxivCategory ? braced(paper.category) : undefined],
    ['doi', paper.doi && `{${verbatim(paper.doi)}}`],
    ['url', paper.url && `{${verbatim(paper.url)}}`],
    ['abstract', braced(paper.abstract)],
    ['keywords', isArxivCategory && paper.arxivId ? undefined : braced(paper.category)],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value}`] : []))
  return `@${paper.venue ? 'article' : 'misc'}{${key},\n${lines.join(',\n')}\n}\n`
}

const braced = (text: string | undefined) => (text?.trim() ? `{${latex(text)}}` : undefined)

/** For fields that are not typeset (doi, url): only what would break the braces is encoded. */
const verbatim = (text: string) => text.replace(/[{}\\\s$]/g, (mark) => encodeURIComponent(mark))

function authors(paper: Paper): string | undefined {
  const names = paper.authors.map((name) => {
    const isWhole = 'literal' in splitName(name) || /,/.test(name)
    return isWhole ? `{${latex(name)}}` : latex(name)
  })
  if (!paper.authorsComplete && names.length > 0) names.push('others')
  return names.length > 0 ? `{${names.join(' and ')}}` : undefined
}

/** `fischer2026sparse`, then `fischer2026sparsea`, …: plain ASCII, which every BibTeX takes. @param taken with how many suffixes are used */
function freeKey(paper: Paper, taken: Map<string, number>): string {
  const first = paper.authors[0] ? splitName(paper.authors[0]) : { literal: '' }
  const name = ascii('family' in first ? first.family : first.literal)
  const word =
    paper.title
      .split(/\s+/)
      .map(ascii)
      .find((candidate) => candidate.length > 3) ?? ''
  const year = paper.date?.slice(0, 4) ?? paper.year ?? ''
  const stem = `${name}${year}${word}`.slice(0, 60)
  const base = /^[a-z]/.test(stem) ? stem : `paper${stem}`
  let used = taken.get(base)
  if (used === undefined) {
    taken.set(base, 0)
    return base
  }
  let key
  do key = base + suffix(used++)
  while (taken.has(key))
  // The next of this name goes on from here: among 50,000 papers hundreds begin alike.
  taken.set(base, used).set(key, 0)
  return key
}

const ascii = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

/** a … z, aa, ab, … */
function suffix(count: number): string {
  const letter = String.fromCharCode(97 + (count % 26))
  return count < 26 ? letter : suffix(Math.floor(count / 26) - 1) + letter
}

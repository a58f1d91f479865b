import type { Paper } from '../model/paper'
import { isUntitled } from '../model/untitled'
import { splitName } from './citedName'

/** Papers as RIS (UTF-8, CRLF), in the order given. Papers known by their id only have no title and are left out. */
export function ris(papers: readonly Paper[]): string {
  return papers
    .filter((paper) => !isUntitled(paper))
    .map((paper) => record(paper).join(''))
    .join('\r\n')
}

function record(paper: Paper): string[] {
  const day = paper.date?.replaceAll('-', '/')
  return [
    field('TY', paper.venue ? 'JOUR' : 'UNPB'),
    field('TI', paper.title),
    ...paper.authors.map((name) => field('AU', risName(name))),
    // RIS has no mark for a cut list; this is the one that reference managers show as it is.
    paper.authorsComplete || paper.authors.length === 0 ? '' : field('AU', 'et al.'),
    field('PY', paper.date?.slice(0, 4) ?? (paper.year === undefined ? undefined : String(paper.year))),
    field('DA', day),
    field('T2', paper.venue),
    field('DO', paper.doi),
    field('AN', paper.arxivId && `arXiv:${paper.arxivId}`),
    field('UR', paper.url ?? (paper.arxivId && `https://arxiv.org/abs/${paper.arxivId}`)),
    field('KW', paper.category),
    field('AB', paper.abstract),
    'ER  - \r\n',
  ]
}

function field(tag: string, value: string | undefined): string {
  const flat = value?.replace(/\s+/g, ' ').trim().toWellFormed()
  return flat ? `${tag}  - ${flat}\r\n` : ''
}

/** A comma parts the family from the given name, so a name kept whole must not hold one. */
function risName(name: string): string {
  const parts = splitName(name)
  if ('literal' in parts) return parts.literal.replace(/\s*,+\s*/g, ' ')
  return [parts.family, parts.given, ...(parts.suffix ? [parts.suffix] : [])].join(', ')
}

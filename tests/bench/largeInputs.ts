/*
 * Large inputs, the same every time: as many papers as asked for, with titles and authors such as listings have.
 */

const WORDS =
  'sparse dense neural graph language model attention retrieval learning adaptive robust causal latent diffusion transformer reward alignment vision speech token policy bandit kernel gradient memory prompt reasoning benchmark'.split(
    ' ',
  )
const FAMILY = 'Chen Fischer Okafor Tanaka Silva Novak Haddad Larsen Moreau Kaur Ivanova Rossi'.split(' ')
const GIVEN = 'Ada Bo Cem Dina Emre Farah Goran Hana Ivo Jun Kofi Lea'.split(' ')

/** Paper number `at`: an arXiv id, a title that no other number has, three authors, an abstract. */
export function numbered(at: number) {
  const pick = <Item>(items: readonly Item[], salt: number) =>
    items[((at + 1) * (salt * 7 + 13) + salt) % items.length]!
  const month = 1 + (Math.floor(at / 90_000) % 12)
  const words = Array.from({ length: 8 }, (_word, salt) => pick(WORDS, salt))
  return {
    arxivId: `${20 + Math.floor(at / 1_080_000)}${String(month).padStart(2, '0')}.${String(at % 90_000).padStart(5, '0')}`,
    title: `${words.join(' ')} ${at}`,
    authors: [0, 1, 2].map((salt) => ({ given: pick(GIVEN, salt), family: pick(FAMILY, salt + 3) })),
    abstract: `${words.join(' ')}, we show that ${words.toReversed().join(' ')} holds. `.repeat(3).trim(),
    novelty: (at * 7) % 101,
  }
}

type Numbered = ReturnType<typeof numbered>
const name = ({ given, family }: { given: string; family: string }) => `${given} ${family}`
const when = '2026-05-01T08:00:00.000Z'

/** A score table with titles: `arxiv_id,title,novelty,ai_score,date`. */
export function scoreTable(count: number): string {
  return lines(
    count,
    (paper) => `${paper.arxivId},"${paper.title}",${paper.novelty},${100 - paper.novelty / 2},2026-05-01\n`,
    'arxiv_id,title,novelty,ai_score,date\n',
  )
}

export function bibtexOf(count: number): string {
  return lines(
    count,
    (paper, at) =>
      `@misc{p${at},\n  title = {{${paper.title}}},\n  author = {${paper.authors.map(name).join(' and ')}},\n  year = {2026},\n  eprint = {${paper.arxivId}},\n  archivePrefix = {arXiv},\n  primaryClass = {cs.CL},\n  abstract = {${paper.abstract}}\n}\n\n`,
  )
}

export function risOf(count: number): string {
  return lines(
    count,
    (paper) =>
      `TY  - UNPB\r\nTI  - ${paper.title}\r\n${paper.authors.map(({ given, family }) => `AU  - ${family}, ${given}\r\n`).join('')}PY  - 2026\r\nAN  - arXiv:${paper.arxivId}\r\nAB  - ${paper.abstract}\r\nER  - \r\n\r\n`,
  )
}

export function cslOf(count: number): string {
  return `[\n${lines(count, (paper, at) => `${at > 0 ? ',\n' : ''}${JSON.stringify({ id: `p${at}`, type: 'article', title: paper.title, author: paper.authors, issued: { 'date-parts': [[2026, 5, 1]] }, archive: 'arXiv', archive_location: paper.arxivId, number: `arXiv:${paper.arxivId}`, abstract: paper.abstract })}`)}\n]\n`
}

/** A library; each of its people lists five papers. @param people default one a hundred papers */
export function libraryOf(count: number, people = Math.ceil(count / 100)): string {
  const researchers = Array.from({ length: people }, (_person, at) =>
    JSON.stringify({
      id: `r${String(at).padStart(7, '0')}`,
      name: name(numbered(at).authors[0]!),
      novelty: at % 101,
      identities: [{ kind: 'scholar', value: `scholar${at}` }],
      papers: Array.from({ length: 5 }, (_paper, nth) => idOf((at * 100 + nth * 3) % count)),
      tags: at % 5 === 0 ? ['to read'] : [],
      note: at % 7 === 0 ? 'Met in May.' : '',
      source: { kind: 'profile-text', capturedAt: when },
      history: [],
      savedAt: when,
      updatedAt: when,
    }),
  )
  const papers = lines(
    count,
    (paper, at) =>
      `${at > 0 ? ',\n' : ''}${JSON.stringify({
        id: idOf(at),
        arxivId: paper.arxivId,
        title: paper.title,
        authors: paper.authors.map(name),
        authorsComplete: true,
        category: 'cs.CL',
        date: '2026-05-01',
        abstract: paper.abstract,
        scores: [{ novelty: paper.novelty, source: { kind: 'score-table', label: 'my table', capturedAt: when } }],
        capturedAt: when,
      })}`,
  )
  return `{\n"format": "gloss-library",\n"version": 1,\n"exportedAt": "${when}",\n"researchers": [\n${researchers.join(',\n')}\n],\n"papers": [\n${papers}\n],\n"overrides": []\n}\n`
}

const idOf = (at: number) => `p${String(at).padStart(7, '0')}`

function lines(count: number, text: (paper: Numbered, at: number) => string, head = ''): string {
  const parts = [head]
  for (let at = 0; at < count; at++) parts.push(text(numbered(at), at))
  return parts.join('')
}

/** What Gloss understands in a score table. `noveltyUnit` is an API's 0-1. */
export type ScoreColumn = 'arxivId' | 'doi' | 'title' | 'novelty' | 'noveltyUnit' | 'aiScore' | 'source' | 'date'

// Compared without case, spaces, underscores and signs: "Novelty (%)", "AI_Score", "arXiv ID".
const NAMES: Readonly<Record<string, ScoreColumn>> = {
  __proto__: null as never,
  arxivid: 'arxivId',
  arxiv: 'arxivId',
  arxividentifier: 'arxivId',
  arxivurl: 'arxivId',
  doi: 'doi',
  title: 'title',
  papertitle: 'title',
  novelty: 'novelty',
  noveltyscore: 'novelty',
  noveltypercent: 'novelty',
  llmnoveltyscore: 'noveltyUnit',
  llmnovelty: 'noveltyUnit',
  aiscore: 'aiScore',
  aiscorepercent: 'aiScore',
  source: 'source',
  scoresource: 'source',
  date: 'date',
  scoredate: 'date',
  scoredat: 'date',
}

const KEYS: ReadonlySet<ScoreColumn> = new Set(['arxivId', 'doi', 'title'])
const SCORES: ReadonlySet<ScoreColumn> = new Set(['novelty', 'noveltyUnit', 'aiScore'])

/** The column a header cell or JSON key names; undefined for one that Gloss has no use for. */
export function scoreColumn(name: string): ScoreColumn | undefined {
  return NAMES[name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')]
}

/** What a header holds: which columns, whether a paper can be told by it and a score read from it, and what stands twice. */
export function columnsOf(names: readonly string[]) {
  const columns = names.map(scoreColumn)
  const known = columns.filter((column) => column !== undefined)
  return {
    columns,
    known: known.length,
    hasKey: known.some((column) => KEYS.has(column)),
    hasScore: known.some((column) => SCORES.has(column)),
    twice: names.find((_name, index) => columns[index] && columns.indexOf(columns[index]) !== index),
  }
}

import { createHash } from 'node:crypto'

// Libraries to look at: invented people and papers, among them the longest and the widest words a page has to hold.

const NAMES = [
  'Ada Quill',
  'Maximiliana Konstantinopolitanska-Wolfeschlegelsteinhausenbergerdorff de la Fuente y Santa Margarita',
  '欧阳墨批',
  '眉批 花子',
  '여백 지우',
  'مِداد الهامش',
  'Bo Li',
  'José Ñandú-Ørsted',
]
const GIVEN = ['Ines', 'Tomasz', 'Leila', 'Jun', 'Amara', 'Søren', 'Priya', 'Mateo', 'Yuki', 'Noor', 'Elif', 'Kofi']
const FAMILY = ['Marginal', 'Quire', 'Vellum', 'Folio', 'Gloss', 'Inkwell', 'Serif', 'Octavo', 'Colophon', 'Ligature']
const FIELDS = ['cs.CL', 'cs.LG', 'cs.IR', 'cs.CV', 'stat.ML', 'q-bio.NC']
const TAGS = ['to read', 'group', 'reviewer', 'a tag that somebody wrote as if it were a whole sentence', '待读']
const TITLES = [
  'Notes in the Margin of $O(n \\log n)$ Readers',
  'A Title That Goes On: On the Measurement, Estimation, Calibration and Communication of How New a Piece of Work Is Felt to Be by Those Who Read It on the Morning of Its Appearance, with Remarks on Titles',
  '页边批注：读者如何在一秒之内决定读哪一篇论文',
  'Short',
]
const AT = '2026-11-20T08:00:00.000Z'

/** A library file. @param size how many researchers; the first ones are the hard ones */
export function libraryOf(size: number): object {
  const people = Array.from({ length: size }, (_, at) => person(at))
  return {
    format: 'gloss-library',
    version: 1,
    exportedAt: AT,
    researchers: people.map(({ researcher }) => researcher),
    papers: people.flatMap(({ papers }) => papers),
    overrides: [],
  }
}

function person(at: number) {
  const draw = (what: string, below: number) => draws(`${at} ${what}`) % below
  const source = { kind: 'profile-text', label: 'sample.txt', capturedAt: AT }
  const papers = Array.from({ length: at < 12 ? 1 + draw('papers', 6) : 1 }, (_, nth) => ({
    id: `p-${at}-${nth}`,
    title: at === 0 ? TITLES[nth % TITLES.length] : `${TITLES[draw(`t${nth}`, TITLES.length)]} (${at}.${nth})`,
    authors: [nameOf(at), 'Nora Folio'],
    authorsComplete: nth % 2 === 0,
    category: FIELDS[draw(`c${nth}`, FIELDS.length)],
    date: `2026-${String(1 + draw(`m${nth}`, 11)).padStart(2, '0')}-14`,
    abstract: `We study how $x_{${nth}}$ is read, and by whom. `.repeat(3 + draw(`a${nth}`, 8)).trim(),
    scores: nth % 3 === 2 ? [] : [{ novelty: draw(`n${nth}`, 101), aiScore: draw(`s${nth}`, 101), source: scoredBy }],
  }))
  // Some sources leave numbers out, and some say 0.
  const known = (what: string, below: number) => (draw(`${what}?`, 7) === 0 ? undefined : draw(what, below))
  const metrics = {
    field: draw('field?', 9) === 0 ? undefined : FIELDS[draw('field', FIELDS.length)],
    hIndex: known('h', 90),
    paperCount: papers.length,
    citations: known('citations', 120_000),
    novelty: known('novelty', 101),
    aiScore: known('ai', 101),
  }
  const researcher = {
    id: `r-${String(at).padStart(5, '0')}`,
    name: nameOf(at),
    ...metrics,
    identities: [],
    affiliation: at % 3 === 0 ? 'Institute of Invented Archives' : undefined,
    papers: papers.map(({ id }) => id),
    tags: TAGS.filter((_, nth) => draw(`tag${nth}`, 5) === 0),
    note: draw('note', 6) === 0 ? '# Met in **Vienna**\n\n- asks good questions\n- $e^{i\\pi} = -1$' : '',
    source,
    history: [
      ...(at % 4 === 0
        ? [{ ...metrics, hIndex: 3, novelty: 40, source: { ...source, capturedAt: '2026-02-01T08:00:00.000Z' } }]
        : []),
      { ...metrics, source },
    ],
    savedAt: `2026-${String(1 + draw('saved', 11)).padStart(2, '0')}-20T08:00:00.000Z`,
    updatedAt: AT,
  }
  return { researcher, papers }
}

const scoredBy = { kind: 'score-table', label: 'Sample scores', capturedAt: AT }

function nameOf(at: number): string {
  const hard = NAMES[at]
  if (hard !== undefined) return hard
  const turn = Math.floor(at / (GIVEN.length * FAMILY.length))
  return `${GIVEN[at % GIVEN.length]} ${FAMILY[Math.floor(at / GIVEN.length) % FAMILY.length]}${turn > 0 ? ` ${roman(turn)}` : ''}`
}

function roman(turn: number): string {
  return `${'X'.repeat(Math.floor(turn / 10))}${['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][turn % 10]}`
}

/** The same number for the same words, always: pictures of two days can be laid side by side. */
function draws(words: string): number {
  return createHash('sha1').update(words).digest().readUInt32BE(0)
}

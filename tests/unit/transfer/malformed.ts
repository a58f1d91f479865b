import { strToU8, zipSync } from 'fflate'
import { LIBRARY_FILE_VERSION } from '../../../lib/model/libraryFile'
import { utf16, utf8 } from './reading'
import { lyingZip, overlappingZip } from './zipBomb'

/** An input with something wrong in it, and what of it may be used all the same (nothing, unless said). */
export interface Malformed {
  name: string
  bytes: Uint8Array
  /** Titles or ids of papers and names of researchers that are sound and may come through. */
  sound?: string[]
}

const when = '2026-11-01T00:00:00.000Z'
const head = { format: 'gloss-library', version: LIBRARY_FILE_VERSION, exportedAt: when }
const paper = { id: 'p1', title: 'Sound Title', authors: ['A B'], authorsComplete: true, scores: [] }
const person = {
  id: 'r1',
  name: 'Sound Name',
  identities: [],
  papers: ['p1'],
  tags: [],
  note: '',
  source: { kind: 'manual', capturedAt: when },
  history: [],
  savedAt: when,
  updatedAt: when,
}
const library = { ...head, researchers: [person], papers: [paper], overrides: [] }
const json = (value: unknown) => JSON.stringify(value)

const profile =
  'Sound Name\nCL\nh-index13\n3papers\n\n1 Paper\n\nLGMay 28\nSound Title\n\nA B, C D\n\nWe show that it is sound.\n'
const csv = 'arxiv_id,title,novelty,ai_score,date\n2605.29280,Sound Title,45,41,2026-05-28\n'
const bib =
  '@misc{a1, title={Sound Title}, author={Ada Fischer and Bo Li}, year={2025}, eprint={2605.29280}, archivePrefix={arXiv}}\n'
const ris = 'TY  - JOUR\nTI  - Sound Title\nAU  - Li, Bo\nDO  - 10.1000/1\nER  - \n'
const csl = json([{ id: 'a', type: 'article', title: 'Sound Title', author: [{ family: 'Li', given: 'Bo' }] }])
const feed = json({
  papers: [{ arxiv_id: '2605.29280', title: 'Sound Title', llm_novelty_score: 0.4, citation_count: 1 }],
  total: 1,
})

/** Values that stand where others belong. */
const wrong: [string, unknown][] = [
  ['null', null],
  ['true', true],
  ['a number', 7],
  ['a negative number', -1],
  ['a huge number', 1e308],
  ['a text', 'x'],
  ['an empty text', ''],
  ['a list', []],
  ['a list of lists', [[[]]]],
  ['an object', {}],
  ['markup', { '<script>': '<img src=x onerror=alert(1)>' }],
  ['a long text', 'x'.repeat(300_000)],
]

/** A library with one value of one record replaced. */
function libraries(): Malformed[] {
  const cases: Malformed[] = []
  for (const [what, value] of wrong) {
    for (const key of ['researchers', 'papers'] as const) {
      if (!what.startsWith('a list'))
        cases.push({ name: `library: ${key} is ${what}`, bytes: utf8(json({ ...library, [key]: value })) })
      cases.push({
        name: `library: a record of ${key} is ${what}`,
        bytes: utf8(json({ ...library, [key]: [value] })),
        sound: ['Sound Title', 'Sound Name'],
      })
    }
    for (const key of ['format', 'version', 'exportedAt'] as const)
      cases.push({ name: `library: ${key} is ${what}`, bytes: utf8(json({ ...library, [key]: value })) })
  }
  const papers: [string, unknown][] = [
    ['id', 'a b'],
    ['id', ''],
    ['title', ' '],
    ['title', 5],
    ['authors', 'A B'],
    ['authors', [1]],
    ['authorsComplete', 'yes'],
    ['arxivId', '2605.29280v2'],
    ['arxivId', 'nonsense'],
    ['doi', 'https://doi.org/10.1000/1'],
    ['date', '2026-02-30'],
    ['date', '28 May'],
    ['scores', {}],
    ['url', 'javascript:alert(1)'],
    ['scores', [{ novelty: 101, source: person.source }]],
    ['scores', [{ novelty: -0.1, source: person.source }]],
    ['scores', [{ source: person.source }]],
    ['scores', [{ novelty: 45 }]],
    ['scores', [{ novelty: '45', source: person.source }]],
    ['citations', 1.5],
    ['impactPercentile', 100.1],
  ]
  for (const [key, value] of papers)
    cases.push({
      name: `library: a paper's ${key} is ${json(value)}`,
      bytes: utf8(json({ ...library, researchers: [], papers: [{ ...paper, [key]: value }] })),
    })
  const people: [string, unknown][] = [
    ['id', 'r/1'],
    ['name', ''],
    ['hIndex', -1],
    ['hIndex', 1.5],
    ['novelty', 101],
    ['aiScore', 'NaN'],
    ['identities', [{ kind: 'name', value: 'x' }]],
    ['papers', [1]],
    ['tags', ['']],
    ['note', null],
    ['source', { kind: 'rumour', capturedAt: when }],
    ['source', { kind: 'manual', capturedAt: 'May' }],
    ['history', [{}]],
    ['savedAt', '2026-11-01'],
    ['source', { kind: 'manual', capturedAt: when, url: 'data:text/html,x' }],
  ]
  for (const [key, value] of people)
    cases.push({
      name: `library: a researcher's ${key} is ${json(value)}`,
      bytes: utf8(json({ ...library, papers: [], researchers: [{ ...person, papers: [], [key]: value }] })),
    })
  for (const version of [2, 99, 1e9, 0, -1, 1.5, '1', [1]])
    cases.push({ name: `library: version ${json(version)}`, bytes: utf8(json({ ...library, version })) })
  const raw: [string, string][] = [
    [
      'a key twice',
      `{"format":"gloss-library","version":1,"version":1,"exportedAt":"${when}","researchers":[],"papers":[]}`,
    ],
    [
      'papers twice',
      `{"format":"gloss-library","version":1,"exportedAt":"${when}","researchers":[],"papers":[],"papers":[${json(paper)}]}`,
    ],
    ['NaN for a number', json(library).replace('"authorsComplete":true', '"authorsComplete":true,"citations":NaN')],
    ['a comma too many', json(library).replace('"scores":[]', '"scores":[],')],
    ['two libraries in a row', json(library) + json(library)],
    ['something after its end', `${json(library)} x`],
    ['single quotes', json(library).replaceAll('"', "'")],
    ['a comment', `// mine\n${json(library)}`],
    ['no brackets', json(library).slice(1)],
    ['brackets crossed', json(library).replace('"scores":[]', '"scores":[}')],
    ['an open text', json(library).replace('"A B"', '"A B')],
  ]
  return [...cases, ...raw.map(([what, text]) => ({ name: `library: ${what}`, bytes: utf8(text) }))]
}

/** Every sound input cut short at a fifth, two fifths, … and in the middle of its last record. */
function truncated(): Malformed[] {
  const inputs: [string, string, string[]][] = [
    ['library', json(library), []],
    ['CSL-JSON', csl, []],
    ['API answer', feed, []],
    ['BibTeX', bib + bib.replace('a1', 'a2').replace('Sound', 'Unsound'), ['Sound Title']],
    ['RIS', ris + ris.replace('Sound', 'Unsound'), ['Sound Title']],
    ['score table', csv + csv.split('\n')[1]!.replace('45,41', '"45,41'), ['Sound Title', '2605.29280']],
    ['JSON Lines', `{"title":"Sound Title","novelty":1}\n{"title":"Unsound Title","novelty":1}`, ['Sound Title']],
  ]
  return inputs.flatMap(([name, text, sound]) =>
    [0.58, 0.69, 0.77, 0.86, 0.95].map((part) => ({
      name: `${name}, cut at ${part * 100}%`,
      bytes: utf8(text.slice(0, Math.floor(text.length * part))),
      sound,
    })),
  )
}

function tables(): Malformed[] {
  const cells: [string, string][] = [
    ['novelty', 'NaN'],
    ['novelty', 'nan'],
    ['novelty', 'Infinity'],
    ['novelty', '-Infinity'],
    ['novelty', '-1'],
    ['novelty', '-0.1'],
    ['novelty', '100.1'],
    ['novelty', '1000000'],
    ['novelty', '1e3'],
    ['novelty', '0x10'],
    ['novelty', 'high'],
    ['novelty', '4 5'],
    ['novelty', '45..1'],
    ['novelty', '٤٥'],
    ['novelty', '=45'],
    ['novelty', '<b>45</b>'],
    ['novelty', 'null'],
    ['novelty', 'true'],
    ['novelty', '[45]'],
    ['novelty', '45/100'],
    ['novelty', '1,000'],
    ['ai_score', 'NaN'],
    ['ai_score', '-5'],
    ['ai_score', '101'],
    ['ai_score', 'abc'],
    ['ai_score', '4'.repeat(400)],
    ['llm_novelty_score', '1.01'],
    ['llm_novelty_score', '-0.01'],
    ['llm_novelty_score', '45'],
    ['llm_novelty_score', '45%'],
    ['llm_novelty_score', 'x'],
    ['arxiv_id', '2605.2928'],
    ['arxiv_id', '2613.00001'],
    ['arxiv_id', '2600.00001'],
    ['arxiv_id', '12345'],
    ['arxiv_id', 'math/123'],
    ['arxiv_id', 'https://arxiv.org/list/cs.CL/new'],
    ['arxiv_id', '2605.29280v0'],
    ['arxiv_id', 'arXiv'],
    ['arxiv_id', '<a>2605.29280</a>'],
    ['arxiv_id', '2605,29280'],
    ['arxiv_id', '2605.29280 2605.29281'],
    ['arxiv_id', '../../etc/passwd'],
    ['arxiv_id', '__proto__'],
    ['arxiv_id', 'constructor'],
    ['doi', '10.1/x'],
    ['doi', 'doi'],
    ['doi', '10.1000/'],
    ['doi', '10.1000/a b'],
    ['doi', 'https://example.org/10.1000/1'],
    ['date', 'yesterday'],
    ['date', '2026-13-01'],
    ['date', '2026-02-30'],
    ['date', '28.05.2026'],
    ['date', '05/28/2026'],
    ['date', '9999-12-31'],
    ['date', '1716854400'],
    ['date', '2026'],
  ]
  const rows = cells.flatMap(([column, value]) => {
    const row: Record<string, string> = {
      title: 'Unsound Title',
      ...(column.includes('nov') || column === 'ai_score' ? {} : { novelty: '45' }),
      [column]: value,
    }
    const names = Object.keys(row)
    const quoted = names.map((name) => `"${row[name]!.replaceAll('"', '""')}"`)
    return [
      {
        name: `score table: ${column} is ${value.slice(0, 40)}`,
        bytes: utf8(`${names.join(',')}\n${quoted.join(',')}\n`),
      },
      { name: `JSON Lines: ${column} is ${value.slice(0, 40)}`, bytes: utf8(json(row)) },
    ]
  })
  const whole: [string, string, string[]?][] = [
    ['no key column', 'novelty,ai_score\n1,2\n'],
    ['no score column', 'arxiv_id,title\n2605.29280,x\n'],
    ['a column twice', 'arxiv_id,novelty,novelty\n2605.29280,1,2\n'],
    ['a column twice by alias', 'arxiv,arXiv ID,novelty\n2605.29280,2605.29281,2\n'],
    ['a cell too many', 'title,novelty\nUnsound Title,45,x\n'],
    ['a cell too few', 'title,novelty,ai_score\nUnsound Title,45\n'],
    ['an unquoted comma in the title', 'title,novelty\nUnsound, Title,45\n'],
    ['a quote that never closes', 'title,novelty\n"Unsound Title,45\n'],
    ['a quote inside a cell', 'title,novelty\n"Un"sound Title",45\n'],
    ['only rows without keys', 'title,novelty\n,45\n!!!,46\n   ,47\n'],
    ['only rows without scores', 'title,novelty\nUnsound Title,\n'],
    ['a title of 3,000 letters', `title,novelty\n${'x'.repeat(3000)},45\n`],
    ['two ids that disagree', 'arxiv_id,doi,novelty\n2605.29280,10.48550/arXiv.2605.29281,45\n'],
    ['a header only, of other columns', 'name,age\nx,5\n'],
    ['JSON rows of lists', '[["2605.29280",45]]'],
    ['JSON rows of texts', '["2605.29280"]'],
    ['JSON rows nested', '[[{"arxiv_id":"2605.29280","novelty":45}]]'],
    [
      'a JSON row with prototype keys',
      '{"__proto__":{"novelty":45},"constructor":{"prototype":{"novelty":45}},"title":"Unsound Title","novelty":"x"}',
    ],
    ['a JSON row with an object for a score', '{"title":"Unsound Title","novelty":{"value":45}}'],
    ['a JSON row with a list for a score', '{"title":"Unsound Title","novelty":[45]}'],
    ['a JSON row with true for a score', '{"title":"Unsound Title","novelty":true}'],
    ['a JSON row with a number for an id that lost its zero', '{"arxiv_id":2605.2928,"novelty":45}'],
    ['a JSON row with an object for an id', '{"arxiv_id":{"id":"2605.29280"},"novelty":45}'],
    ['a JSON row with one key twice in two spellings', '{"title":"Unsound Title","Title":"Other Title","novelty":45}'],
    ['a JSON row too deep', `{"title":"Unsound Title","novelty":${'['.repeat(5000)}${']'.repeat(5000)}}`],
    ['a broken line among sound ones', '{"title":"Sound Title","novelty":45}\n{"title":\n', ['Sound Title']],
    ['a researchers’ table with a number out of range', 'name,h_index,novelty\nUnsound,5,101\n'],
    ['a researchers’ table with words for numbers', 'name,h_index\nUnsound,many\n'],
    ['a researchers’ table with a negative number', 'name,h_index\nUnsound,-5\n'],
    ['a researchers’ table without names', 'name,h_index\n,5\n'],
    ['a researchers’ table with an identity of no kind', 'name,h_index,identities\nUnsound,5,facebook:5\n'],
    ['a researchers’ table with a date ahead', 'name,h_index,captured_at\nUnsound,5,2999-01-01\n'],
    ['a researchers’ table with a row cut short', 'name,h_index,citations\nUnsound,5\n'],
  ]
  return [...rows, ...whole.map(([what, text, sound]) => ({ name: `table: ${what}`, bytes: utf8(text), sound }))]
}

function profiles(): Malformed[] {
  const texts: [string, string, string[]?][] = [
    ['no name', 'h-index13\n3papers\n'],
    ['only a category above the numbers', 'CL\nh-index13\n'],
    ['only menus above the numbers', 'Home\nFeed\nSign in\nh-index13\n'],
    [
      'an abstract where the name should be',
      `${'This is a sentence of an abstract and no name at all, which is why it is long. '.repeat(3)}\nh-index13\n`,
    ],
    ['an author line where the name should be', 'A B, C D, E F et al.\nh-index13\n'],
    ['a link where the name should be', 'https://example.org\nh-index13\n'],
    ['numbers that are none', 'Sound Name\nh-index1.2.3\n3,00papers\nNovelty45,5,5%\n', ['Sound Name']],
    ['Novelty over 100', 'Sound Name\nNovelty145%\n', ['Sound Name']],
    ['an AI Score below 0', 'Sound Name\nAI Score-1\n', ['Sound Name']],
    ['an h-index of half', 'Sound Name\nh-index1.5\n', ['Sound Name']],
    ['papers in the billions of billions', 'Sound Name\n99999999999999999999papers\n', ['Sound Name']],
    ['30 February', profile.replace('LGMay 28', 'LGFeb 30'), ['Sound Name', 'Sound Title']],
    ['32 May', profile.replace('LGMay 28', 'LGMay 32, 2025'), ['Sound Name', 'Sound Title']],
    ['a percentile of 195', profile.replace('LGMay 28', '195LGMay 28'), ['Sound Name', 'Sound Title']],
    ['a paper without authors', profile.replace('A B, C D\n', ''), ['Sound Name']],
    ['a paper without anything', profile.replace(/Sound Title[^]*/, ''), ['Sound Name']],
    ['a paper whose title is in two lines', profile.replace('Sound Title', 'Sound\nTitle Continues'), ['Sound Name']],
    ['a title longer than any', profile.replace('Sound Title', 'x'.repeat(5000)), ['Sound Name']],
    ['two h-indices', 'Sound Name\nh-index1\nh-index2\n', ['Sound Name']],
    ['a name longer than any', `${'Aa'.repeat(80)}\nh-index1\n`],
  ]
  return texts.map(([what, text, sound]) => ({ name: `profile: ${what}`, bytes: utf8(text), sound }))
}

function bibliographies(): Malformed[] {
  const entries = [
    '@misc{',
    '@misc{a',
    '@misc{a}',
    '@misc{a,',
    '@misc{a, title',
    '@misc{a, title=',
    '@misc{a, title={x}',
    '@misc{a, title="x}',
    '@misc(a, title={x}',
    '@misc{a, title=}',
    '@misc{a, title=undefined}',
    '@misc{a, title={}}',
    '@misc{a, title={{{}}}}',
    '@misc{a, author={A B}}',
    '@misc{, title={x}}',
    '@misc{a title={x}}',
    '@misc{a, title={x} author={y}}',
    '@misc{a, title={x}, eprint={x}, archivePrefix={arXiv}}',
    '@misc{a, title={x}, doi={x}}',
    '@misc{a, title={x}, eprint={2605.2928}, eprinttype={arxiv}}',
    '@misc{a, title={x}, eprint={2605.00001}, archivePrefix={arXiv}, url={https://arxiv.org/abs/2605.00002}}',
    `@misc{a, title={${'x'.repeat(3000)}}}`,
    `@misc{a, title={${'{'.repeat(2000)}x${'}'.repeat(1000)}}`,
    '@misc{__proto__, __proto__={x}, constructor={y}}',
    '@string{x = }',
    '@string{x = {y}',
    '@comment{x',
    `@misc{a, author={${'A and '.repeat(20_000)}B}}`,
    '@misc{a, title={$$$}}',
  ]
  const records = [
    'TY  - JOUR\n',
    'TY  - JOUR\nER  - \n',
    'TY  - JOUR\nTI  - \nER  - \n',
    'TY  - JOUR\nAU  - Li, Bo\nER  - \n',
    'TY  - JOUR\nTI  - Unsound\n',
    'TY  - JOUR\nTI  - Unsound\nDO  - x\nER  - \n',
    'TY  - JOUR\nTI  - Unsound\nAN  - arXiv:x\nER  - \n',
    'TY  - JOUR\nTI  - Unsound\nDO  - 10.48550/arXiv.2605.00001\nUR  - https://arxiv.org/abs/2605.00002\nER  - \n',
    `TY  - JOUR\nTI  - ${'x'.repeat(3000)}\nER  - \n`,
    'TY  - JOUR\nTI  - Unsound\nTY  - JOUR\nTI  - Unsound\n',
    `TY  - JOUR\nTI  - ${'x'.repeat(2_000_000)}\nER  - \n`,
    'TY  - JOUR\n__proto__  - x\nER  - \n',
  ]
  const items: [string, unknown][] = wrong.flatMap(([what, value]) => [
    [
      `an item's title is ${what}`,
      [
        {
          id: 'a',
          type: 'article',
          title: value === 'x' || value === 7 || value === -1 || value === 1e308 ? '…' : value,
        },
      ],
    ],
    [`an item is ${what}`, [{ id: 'a', type: 'article', title: 'Sound Title' }, value]],
    [`an item's authors are ${what}`, [{ id: 'a', type: 'article', title: '?', author: value }]],
  ])
  return [
    ...entries.map((text) => ({ name: `BibTeX: ${text.slice(0, 50)}`, bytes: utf8(text) })),
    ...records.map((text) => ({ name: `RIS: ${text.slice(0, 50)}`, bytes: utf8(text) })),
    ...items.map(([what, value]) => ({ name: `CSL-JSON: ${what}`, bytes: utf8(json(value)), sound: ['Sound Title'] })),
  ]
}

function answers(): Malformed[] {
  return wrong.flatMap(([what, value]) => [
    {
      name: `API answer: papers are ${what}`,
      bytes: utf8(json({ total: 1, not_found: [], papers: what === 'a list' ? [1] : value })),
    },
    { name: `API answer: a paper is ${what}`, bytes: utf8(json({ total: 1, papers: [value] })) },
    {
      name: `API answer: an author's name is ${what}`,
      bytes: utf8(json({ total_papers: 5, name: what === 'a text' ? ' ' : value })),
    },
    {
      name: `API answer: a paper's score is ${what}`,
      bytes: utf8(
        json({
          total: 1,
          papers: [{ arxiv_id: '2605.29280', title: 'Sound Title', llm_novelty_score: value === null ? 2 : value }],
        }),
      ),
      sound: ['Sound Title'],
    },
  ])
}

function containers(): Malformed[] {
  const noise = Uint8Array.from({ length: 5000 }, (_value, at) => (at * 7919 + (at >> 3)) % 256)
  const zip = zipSync({ 'table.csv': strToU8(csv) })
  const many = Object.fromEntries(Array.from({ length: 2001 }, (_value, at) => [`${at}.csv`, strToU8('x')]))
  const flipped = zipSync({ 'table.csv': [strToU8(csv), { level: 0 }] })
  flipped[60]! ^= 1
  const cases: [string, Uint8Array, string[]?][] = [
    ['nothing', new Uint8Array()],
    ['blanks', utf8(' \n\t\r\n ')],
    ['a byte order mark and nothing else', utf8('\uFEFF')],
    ['one zero', new Uint8Array(1)],
    ['zeros', new Uint8Array(10_000)],
    ['noise', noise],
    ['a PNG', Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13])],
    ['a PDF', utf8('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n<< >>\nendobj\n')],
    ['gzip', Uint8Array.from([31, 139, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['a page', utf8('<!doctype html><html><body><h1>Sign in</h1></body></html>')],
    ['prose', utf8('Dear reader,\nthis is a letter.\n')],
    ['XML', utf8('<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"></feed>')],
    ['Latin-1', Uint8Array.from([...utf8('title,novelty\n'), 0xe9, 0x74, 0xe9, 0x2c, 0x34, 0x0a])],
    ['UTF-8 that turns into Latin-1 on line 3', Uint8Array.from([...utf8(csv), 0xfc, 0x2c, 0x31, 0x0a])],
    ['UTF-8 cut in a letter', utf8('title,novelty\nÜ').slice(0, -1)],
    ['UTF-8 letters written too long', Uint8Array.from([...utf8('title,novelty\n'), 0xc0, 0xaf, 0x2c, 0x34])],
    ['half a surrogate in UTF-8', Uint8Array.from([...utf8('title,novelty\n'), 0xed, 0xa0, 0x80, 0x2c, 0x34])],
    ['UTF-16 with half a letter', utf16('title,novelty\nx,1\n', 'le', true).slice(0, -1)],
    ['UTF-16 with half a surrogate', utf16('title,novelty\n\uD800,1\n', 'le', true)],
    ['UTF-16 of the wrong order', Uint8Array.from([0xfe, 0xff, ...utf16(csv, 'le', false)])],
    ['UTF-32', Uint8Array.from([0xff, 0xfe, 0, 0, 0x74, 0, 0, 0, 0x69, 0, 0, 0])],
    ['zeros inside a text', utf8('title,novelty\nUn\0sound,45\n')],
    ['JSON that ends at once', utf8('{')],
    ['JSON that only ends', utf8(']')],
    ['an empty list', utf8('[]')],
    ['an empty object', utf8('{}')],
    ['a list of nothing', utf8('[null,null]')],
    ['a number', utf8('42')],
    ['a quoted text', utf8('"arxiv_id"')],
    ['a million brackets', utf8('['.repeat(1_000_000))],
    ['a million brackets, closed', utf8('['.repeat(1_000_000) + ']'.repeat(1_000_000))],
    ['a million objects inside one another', utf8('{"a":'.repeat(200_000))],
    ['prototype keys', utf8('{"__proto__":{"format":"gloss-library"},"constructor":1}')],
    [
      'an API error',
      utf8(
        json({
          type: 'about:blank',
          title: 'Too many requests',
          status: 429,
          detail: 'Slow down',
          code: 'rate_limited',
        }),
      ),
    ],
    ['an API answer that is a page', utf8('<html>Error 1010</html>')],
    ['a zip cut short', zip.slice(0, -30)],
    ['a zip without its beginning', Uint8Array.from([...zip.slice(0, 4), ...zip.slice(40)])],
    ['a zip with a bit turned', flipped],
    ['a zip of nothing', zipSync({})],
    ['a zip of a zip', zipSync({ 'a.zip': zip })],
    ['a zip of 2,001 files', zipSync(many, { level: 0 })],
    [
      'a zip that is a spreadsheet',
      zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'xl/workbook.xml': strToU8('<x/>') }),
    ],
    ['a zip with a password', lyingZip(csv, { flags: 1 })],
    ['a zip of an unknown method', lyingZip(csv, { method: 99 })],
    ['a zip with a wrong checksum', lyingZip(csv, { checksum: 5 })],
    ['a zip that says it is larger', lyingZip(csv, { size: 5000 })],
    ['a zip that says it is smaller', lyingZip(csv.repeat(50), { size: 100 })],
    ['a zip that says it is 4 GB', lyingZip(csv, { size: 0xfffffff0 })],
    ['a zip that reaches behind its end', lyingZip(csv, { packed: 0xfffff })],
    ['a zip bomb of one file', zipSync({ 'a.csv': new Uint8Array(8_000_000) }, { level: 9 })],
    ['a zip bomb that says it is small', lyingZip('\0'.repeat(8_000_000), { size: 1000 })],
    ['a zip bomb of a thousand files that are one', overlappingZip(1500, 1_000_000)],
  ]
  return cases.map(([name, bytes, sound]) => ({ name, bytes, sound }))
}

export const malformed: Malformed[] = [
  ...containers(),
  ...libraries(),
  ...truncated(),
  ...tables(),
  ...profiles(),
  ...bibliographies(),
  ...answers(),
]

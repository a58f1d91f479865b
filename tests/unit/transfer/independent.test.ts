import { read as readRis } from '@customcommander/ris'
import { parse as parseBibtex } from '@retorquere/bibtex-parser'
import { parse as parseCsv } from 'csv-parse/sync'
import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import type { LibraryFile } from '../../../lib/model/libraryFile'
import type { Paper } from '../../../lib/model/paper'
import { isUntitled } from '../../../lib/model/untitled'
import { readCell } from '../../../lib/transfer/csvCell'
import { PAPER_COLUMNS } from '../../../lib/transfer/paperTable'
import { RESEARCHER_COLUMNS } from '../../../lib/transfer/researcherTable'
import { bibtex, csl, libraryJson, markdown, papersCsv, researchersCsv, ris } from '../../../lib/transfer/write'
import { library } from './arbitraryLibrary'

// A busy machine is no failure.
vi.setConfig({ testTimeout: 120_000 })

const runs = { numRuns: 40 }
const flat = (text: string) => text.replace(/\s+/g, ' ').trim()
const each = (check: (file: LibraryFile) => void) => fc.assert(fc.property(library, check), runs)
const titled = (papers: readonly Paper[]) => papers.filter((paper) => !isUntitled(paper))

describe('readers that are not ours', () => {
  it('Better BibTeX’s parser reads the BibTeX without an error', () => {
    each(({ papers }) => {
      const { entries, errors } = parseBibtex(bibtex(papers), { sentenceCase: false })
      expect(errors).toEqual([])
      expect(entries).toHaveLength(titled(papers).length)
      expect(new Set(entries.map((entry) => entry.key)).size).toBe(entries.length)
      for (const [at, paper] of titled(papers).entries()) {
        const { fields, key, type } = entries[at]!
        expect(key).toMatch(/^[a-z][a-z0-9]*$/)
        expect(type).toBe(paper.venue ? 'article' : 'misc')
        expect(fields.eprint ?? undefined).toBe(paper.arxivId)
        expect(fields.doi).toBe(paper.doi)
        const year = paper.date?.slice(0, 4)
        expect(fields.year).toBe(year === undefined ? undefined : String(Number(year)))
        const others = paper.authors.length > 0 && !paper.authorsComplete ? 1 : 0
        expect(fields.author ?? []).toHaveLength(paper.authors.length + others)
        // That parser turns math into its own markup; without math the title is to the letter.
        const plain = (fields.title ?? '').replace(/<\/?span[^>]*>/g, '')
        if (!paper.title.includes('$')) expect(flat(plain).normalize('NFC')).toBe(flat(paper.title).normalize('NFC'))
      }
    })
  })

  it('an RIS grammar accepts the RIS', () => {
    each(({ papers }) => {
      const wanted = titled(papers)
      // RIS ends its lines with CR LF; this grammar knows LF alone.
      const text = ris(papers)
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
      const records = wanted.length === 0 ? [] : readRis(text.replaceAll('\r\n', '\n'))
      expect(records).toHaveLength(wanted.length)
      for (const [at, paper] of wanted.entries()) {
        const record = records[at]!
        expect(record.TI).toEqual([flat(paper.title)])
        expect(record.DO?.[0]).toBe(paper.doi)
        expect(record.AN?.[0]).toBe(paper.arxivId && `arXiv:${paper.arxivId}`)
        expect(record.AU ?? []).toHaveLength(
          paper.authors.length + (paper.authors.length > 0 && !paper.authorsComplete ? 1 : 0),
        )
      }
    })
  })

  it('CSL’s own schema, as far as Gloss writes it, accepts the CSL-JSON', () => {
    // https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
    const name = z.union([
      z.strictObject({ family: z.string().min(1), given: z.string().min(1), suffix: z.string().optional() }),
      z.strictObject({ literal: z.string().min(1) }),
    ])
    const text = z.string().min(1)
    const schema = z.array(
      z.strictObject({
        id: text,
        type: z.enum(['article', 'article-journal']),
        title: text,
        author: z.array(name).optional(),
        issued: z.strictObject({ 'date-parts': z.array(z.array(z.int()).min(1).max(3)).length(1) }).optional(),
        'container-title': text.optional(),
        DOI: text.optional(),
        URL: z.url().optional(),
        publisher: text.optional(),
        number: text.optional(),
        archive: text.optional(),
        archive_location: text.optional(),
        keyword: text.optional(),
        abstract: text.optional(),
      }),
    )
    each(({ papers }) => {
      const items = schema.parse(JSON.parse(csl(papers)))
      expect(items.map((item) => item.title)).toEqual(titled(papers).map((paper) => paper.title))
      expect(new Set(items.map((item) => item.id)).size).toBe(items.length)
    })
  })

  it('node-csv reads both tables, cell by cell', () => {
    const rows = (text: string): Record<string, string>[] =>
      parseCsv(text, { bom: true, columns: true, record_delimiter: '\r\n' })
    each(({ researchers, papers }) => {
      const people = rows(researchersCsv(researchers))
      expect(people).toHaveLength(researchers.length)
      for (const [at, row] of people.entries()) {
        expect(Object.keys(row)).toEqual([...RESEARCHER_COLUMNS])
        expect(readCell(row.name!)).toBe(researchers[at]!.name)
        expect(readCell(row.note!)).toBe(researchers[at]!.note)
        expect(row.saved_at).toBe(researchers[at]!.savedAt)
        for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/)
      }
      const works = rows(papersCsv(papers, researchers))
      expect(works).toHaveLength(papers.reduce((sum, paper) => sum + Math.max(1, paper.scores.length), 0))
      for (const row of works) expect(Object.keys(row)).toEqual([...PAPER_COLUMNS])
      for (const row of works) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/)
    })
  })

  it('JSON.parse reads the library', () => {
    each((file) => {
      expect(JSON.parse(libraryJson(file))).toEqual(JSON.parse(JSON.stringify(file)))
    })
  })

  it('markdown-it finds the text as it was, only our own structure, and no markup from names and titles', () => {
    const reader = new MarkdownIt({ html: true, linkify: false })
    each(({ researchers, papers }) => {
      const text = markdown(researchers, papers)
      const allowed = /^(?:heading|paragraph|blockquote|bullet_list|list_item)_(?:open|close)$|^inline$/
      const tokens = reader.parse(text, {})
      for (const token of tokens) expect(token.type).toMatch(allowed)
      const inlines = tokens.flatMap((token) => token.children ?? [])
      for (const token of inlines)
        expect(token.type).toMatch(/^(?:text|text_special|softbreak|hardbreak|(?:link|strong)_(?:open|close))$/)
      for (const token of inlines) {
        if (token.type === 'link_open') expect(token.attrGet('href')).toMatch(/^https?:\/\//)
      }
      const said = tokens
        .map((token) =>
          (token.children ?? []).map((child) => child.content || (child.type.endsWith('break') ? ' ' : '')).join(''),
        )
        .join('\n')
      const headings = tokens.flatMap((token, at) =>
        token.type === 'heading_open' && token.tag === 'h2'
          ? [tokens[at + 1]!.children!.map((child) => child.content).join('')]
          : [],
      )
      expect(headings.slice(0, researchers.length)).toEqual(researchers.map((person) => flat(person.name)))
      const listed = new Set(researchers.flatMap((person) => person.papers))
      for (const paper of papers) if (listed.has(paper.id) || paper.title) expect(said).toContain(flat(paper.title))
      for (const person of researchers) expect(flat(said)).toContain(flat(person.note))
    })
  })
})

describe('the digest', () => {
  it('reads like a page somebody wrote', () => {
    const when = '2026-05-30T08:00:00.000Z'
    const source = { kind: 'profile-text' as const, capturedAt: when }
    const file = {
      researchers: [
        {
          id: 'r1',
          name: 'Ada Fischer',
          field: 'CL',
          hIndex: 28,
          novelty: 61,
          aiScore: 77,
          identities: [],
          papers: ['p1'],
          tags: ['to read'],
          note: 'Met in May.\nAsk about *clocks*.',
          source,
          history: [],
          savedAt: when,
          updatedAt: when,
        },
      ],
      papers: [
        {
          id: 'p1',
          arxivId: '2605.00001',
          title: 'Sparse Ledgers',
          authors: ['Ada Fischer', 'Bo Li'],
          authorsComplete: false,
          category: 'cs.CL',
          date: '2026-05-28',
          scores: [{ novelty: 45.5, source: { kind: 'score-table', label: 'my table', capturedAt: when } }],
        },
        { id: 'p2', title: 'Another [Paper]', authors: [], authorsComplete: false, year: 2024, scores: [] },
      ],
    } as unknown as LibraryFile
    expect(markdown(file.researchers, file.papers)).toBe(
      [
        '# Researchers and papers',
        '## Ada Fischer',
        'CL · h-index 28 · mean Novelty 61% · AI Score (ranking) 77 · read on 2026-05-30',
        '\\#to read',
        '> Met in May.\\\n> Ask about \\*clocks\\*.',
        '- [Sparse Ledgers](<https://arxiv.org/abs/2605.00001>) · Ada Fischer, Bo Li, et al. · 2026-05-28 · cs.CL · Novelty 45.5% (my table, 2026-05-30)',
        '## Other papers',
        '- **Another \\[Paper\\]** · 2024\n',
      ].join('\n\n'),
    )
  })
})

import type { Paper, PaperScore } from '../model/paper'
import type { Researcher } from '../model/researcher'
import { isUntitled } from '../model/untitled'

/** The words of a digest, so that it can be written in the reader's language. */
export interface DigestWords {
  title: string
  hIndex: string
  papers: string
  citations: string
  /** Of a profile: the mean over its papers. */
  profileNovelty: string
  /** Of a profile: how it ranks its author. */
  profileAiScore: string
  novelty: string
  aiScore: string
  readOn: string
  otherPapers: string
  others: string
}

export const ENGLISH: DigestWords = {
  title: 'Researchers and papers',
  hIndex: 'h-index',
  papers: 'papers',
  citations: 'citations',
  profileNovelty: 'mean Novelty',
  profileAiScore: 'AI Score (ranking)',
  novelty: 'Novelty',
  aiScore: 'AI Score',
  readOn: 'read on',
  otherPapers: 'Other papers',
  others: 'et al.',
}

/**
 * A readable digest in Markdown: each researcher with their numbers, note and listed papers, then the papers nobody
 * lists. Text from pages and files is escaped, so that it reads as it was and never as markup. Unknown numbers are left out.
 */
export function markdown(
  researchers: readonly Researcher[],
  papers: readonly Paper[],
  words: DigestWords = ENGLISH,
): string {
  const byId = new Map(papers.map((paper) => [paper.id, paper]))
  const listed = new Set(researchers.flatMap((researcher) => researcher.papers))
  const rest = papers.filter((paper) => !listed.has(paper.id))
  const parts = [`# ${inline(words.title)}`]
  for (const researcher of researchers) {
    const own = researcher.papers.flatMap((id) => byId.get(id) ?? [])
    parts.push(...about(researcher, words), ...list(own, words))
  }
  if (rest.length > 0) parts.push(`## ${inline(words.otherPapers)}`, ...list(rest, words))
  return `${parts.join('\n\n')}\n`
}

function about(researcher: Researcher, words: DigestWords): string[] {
  const numbers: [string, string | number | undefined][] = [
    [words.hIndex, researcher.hIndex],
    [words.papers, researcher.paperCount],
    [words.citations, researcher.citations],
    [words.profileNovelty, percent(researcher.novelty)],
    [words.profileAiScore, researcher.aiScore],
  ]
  const facts = [
    ...[researcher.field, researcher.affiliation].flatMap((text) => (text ? [inline(text)] : [])),
    ...numbers.flatMap(([label, number]) => (number === undefined ? [] : [`${inline(label)} ${number}`])),
  ]
  const read = `${inline(words.readOn)} ${researcher.source.capturedAt.slice(0, 10)}`
  const tags = researcher.tags.map((tag) => `\\#${inline(tag)}`).join(' ')
  return [
    `## ${inline(researcher.name)}`,
    `${[...facts, read].join(' · ')}`,
    ...(tags ? [tags] : []),
    ...(researcher.note.trim() ? [quote(researcher.note)] : []),
  ]
}

/** The reader's own note, its paragraphs and line ends kept. */
function quote(note: string): string {
  const paragraphs = note.trim().split(/\n\s*\n/)
  const lines = (paragraph: string) => paragraph.split('\n').map((text) => `> ${inline(text)}`)
  return paragraphs.map((paragraph) => lines(paragraph).join('\\\n')).join('\n>\n')
}

function list(papers: readonly Paper[], words: DigestWords): string[] {
  return papers.length === 0 ? [] : [papers.map((paper) => `- ${line(paper, words)}`).join('\n')]
}

function line(paper: Paper, words: DigestWords): string {
  const address = addressOf(paper)
  const title = isUntitled(paper) ? paper.title : paper.title.replace(/\s+/g, ' ')
  const authors = [...paper.authors, ...(paper.authorsComplete || paper.authors.length === 0 ? [] : [words.others])]
  const facts = [
    authors.map(inline).join(', '),
    paper.date ?? (paper.year === undefined ? '' : String(paper.year)),
    [paper.venue, paper.category].flatMap((text) => (text ? [inline(text)] : [])).join(', '),
    ...paper.scores.map((score) => scoreText(score, words)),
  ].filter((text) => text !== '')
  const heading = address ? `[${inline(title)}](<${address}>)` : `**${inline(title)}**`
  return [heading, ...facts].join(' · ')
}

function scoreText({ novelty, aiScore, source }: PaperScore, words: DigestWords): string {
  const numbers = [
    novelty === undefined ? '' : `${inline(words.novelty)} ${percent(novelty)}`,
    aiScore === undefined ? '' : `${inline(words.aiScore)} ${aiScore}`,
  ].filter((text) => text !== '')
  return `${numbers.join(', ')} (${inline(source.label ?? source.kind)}, ${source.capturedAt.slice(0, 10)})`
}

const percent = (value: number | undefined) => (value === undefined ? undefined : `${value}%`)

/** arXiv's or the DOI's page; a stored address only if it is a plain web one. */
function addressOf(paper: Paper): string | undefined {
  if (paper.arxivId) return `https://arxiv.org/abs/${paper.arxivId}`
  const address = paper.doi ? `https://doi.org/${paper.doi}` : paper.url
  return address && /^https?:\/\//.test(address)
    ? encodeURI(decodeSafely(address)).replace(/[<>\\]/g, encodeURIComponent)
    : undefined
}

function decodeSafely(address: string): string {
  try {
    return decodeURI(address)
  } catch (error) {
    if (!(error instanceof URIError)) throw error
    return address.replaceAll('%', '%25')
  }
}

/** Text in one line, with every character that Markdown could take for itself made literal. */
function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[!-/:-@[-`{-~]/g, (mark) => (PLAIN.has(mark) ? mark : `\\${mark}`))
    .replace(/^([-+])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .toWellFormed()
}

/** Punctuation that means nothing to Markdown where `inline` text stands; escaping it too would only hinder reading. */
const PLAIN = new Set(`'"%,/;?.:)(-+`)

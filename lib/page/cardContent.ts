import { i18n } from '#i18n'
import type { AuthorNote, EvidenceNote, LookupAnswer, RowAnswer } from '../model/lookup'
import type { Provenance } from '../model/provenance'
import { el } from './el'
import { locale } from './locale'
import { personMark } from './person'
import { sourceName } from './sources'

/** A badge's row, as the card shows it. */
export interface Known {
  answer: RowAnswer
  researchers: LookupAnswer['researchers']
  title: Element
}

/** All that is known of a row: how it was matched, every number with its evidence, source and date, and who wrote it. */
export function cardContent({ answer, researchers }: Known): Node[] {
  const names = researchers.map((one) => one.name)
  // What the AI Score is not is said where it first appears.
  const ranked = answer.evidence.find((note) => note.aiScore !== undefined)
  const sections = answer.evidence.map((note) => evidenceSection(note, names, note === ranked))
  if (sections.length === 0) sections.push(el('section', '', el('p', '', i18n.t('page.card.unscored'))))
  if (answer.authors.length > 0) sections.push(peopleSection(answer.authors, names))
  return sections
}

/** How the row was tied to what is stored; undefined where it was not. */
export function matchLine({ match, paper }: RowAnswer): string | undefined {
  if (match === 'id') return i18n.t('page.card.matchedById', [paper])
  if (match === 'title') return i18n.t('page.card.matchedByTitle')
  return match && i18n.t('page.card.matchedByPrefix')
}

function evidenceSection(note: EvidenceNote, names: readonly string[], first: boolean): HTMLElement {
  const ofPaper = note.kind === 'paper'
  const section = el('section', '', el('h2', '', headingOf(note, names)))
  if (!ofPaper) section.append(el('p', '', i18n.t('page.card.profileMeaning')))
  const numbers = el('dl')
  if (note.novelty !== undefined) {
    const meaning = ofPaper ? i18n.t('page.card.noveltyOfPaper') : i18n.t('page.card.noveltyOfProfile')
    const text = i18n.t('page.card.percent', [exact(note.novelty)])
    numbers.append(...numberRow('n', i18n.t('page.card.novelty'), note.novelty, text, meaning))
  }
  if (note.aiScore !== undefined) {
    const meaning = ofPaper ? i18n.t('page.card.aiScoreOfPaper') : i18n.t('page.card.aiScoreOfProfile')
    const said = first ? `${meaning}; ${i18n.t('page.card.notADetector')}` : meaning
    numbers.append(...numberRow('a', i18n.t('page.card.aiScore'), note.aiScore, exact(note.aiScore), said))
  }
  section.append(numbers, sourceLine(note.source))
  return section
}

function headingOf({ kind, researcher }: EvidenceNote, names: readonly string[]): string {
  if (kind === 'paper') return i18n.t('page.card.paper')
  const name = researcher === undefined ? undefined : names[researcher]
  return name === undefined ? i18n.t('page.card.profileUnnamed') : i18n.t('page.card.profile', [name])
}

function numberRow(shape: 'n' | 'a', name: string, value: number, text: string, meaning: string): Node[] {
  const gauge = el('i', shape)
  gauge.style.setProperty('--v', `${value}%`)
  return [el('dt', '', el('em', '', gauge, name)), el('dd', '', el('b', '', text), el('span', '', meaning))]
}

function sourceLine({ kind, label, url, capturedAt }: Provenance): HTMLElement {
  const line = el('p', '', i18n.t('page.card.source'), sourceName(kind))
  const web = webAddress(url)
  if (web) line.append(' · ', link(web, label))
  else if (label) line.append(' · ', label)
  const day = dayOf(capturedAt)
  if (day) line.append(' · ', i18n.t('page.card.captured', [day]))
  return line
}

/** The address, if it is one of the web: nothing else is ever made a link. */
function webAddress(url: string | undefined): URL | undefined {
  const address = url !== undefined && URL.canParse(url) ? new URL(url) : undefined
  return address && /^https?:$/.test(address.protocol) ? address : undefined
}

function link(address: URL, label: string | undefined): HTMLAnchorElement {
  const anchor = el('a', '', label ?? address.host + address.pathname.replace(/\/$/, ''))
  anchor.href = address.href
  anchor.target = '_blank'
  anchor.rel = 'noopener noreferrer'
  return anchor
}

function peopleSection(authors: readonly AuthorNote[], names: readonly string[]): HTMLElement {
  const list = el('ul')
  for (const { researcher, kind, because } of authors) {
    const standing = kind === 'confirmed' ? i18n.t('page.card.confirmed') : i18n.t('page.card.possible')
    const reason = el('p', '', `${standing}: ${reasonText(because)}`)
    list.append(el('li', '', personMark(kind), el('b', '', names[researcher] ?? ''), reason))
  }
  return el('section', '', el('h2', '', i18n.t('page.card.people')), list)
}

function reasonText(because: AuthorNote['because']): string {
  if (because === 'identity') return i18n.t('page.card.becauseIdentity')
  if (because === 'profile') return i18n.t('page.card.becauseProfile')
  return i18n.t('page.card.becauseName')
}

/** A number as it was given, in the reader's own digits and separators. */
function exact(value: number): string {
  return value.toLocaleString(locale(), { maximumFractionDigits: 1 })
}

/** A moment as a day in the reader's own calendar and time zone; undefined for what is none. */
export function dayOf(moment: string): string | undefined {
  const date = new Date(moment)
  return Number.isNaN(date.getTime()) ? undefined : date.toLocaleDateString(locale(), { dateStyle: 'medium' })
}

import { i18n } from '#i18n'
import { standings } from '../triage/standing'
import type { Standing } from '../triage/standing'
import { scoresOf } from '../triage/scores'
import { correctionsFor } from './correct'
import { dismissButton } from './dismissButton'
import { el } from './el'
import { pageRegistry } from './registry'

/** What else the card says: where the scores stand on this page, and ways to dismiss it and to say that something is wrong. */
export function cardMore(badge: Element, close: () => void): Node[] {
  const page = pageRegistry().page
  const entry = page?.entryOf(badge)
  if (!page || !entry?.answer) return []
  const all = page.entries().map(({ answer }) => scoresOf(answer?.evidence ?? []))
  const of = standings(all)
  const own = scoresOf(entry.answer.evidence)
  const lines = [
    line(i18n.t('page.card.novelty'), of(own, 'novelty')),
    line(i18n.t('page.card.aiScore'), of(own, 'aiScore')),
  ].filter((one) => one !== undefined)
  const acts = [dismissButton(entry.row, close) ?? [], correctionsFor(entry, page.researchers())].flat()
  return [
    ...(lines.length > 0 ? [el('section', '', el('h2', '', i18n.t('page.card.onThisPage')), ...lines)] : []),
    ...(acts.length > 0 ? [el('section', 'wrong', ...acts)] : []),
  ]
}

function line(name: string, standing: Standing | undefined): HTMLElement | undefined {
  if (!standing) return undefined
  return el('p', '', i18n.t('page.card.higherThan', [name, standing.percent, standing.others]))
}

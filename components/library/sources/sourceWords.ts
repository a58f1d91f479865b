import { i18n } from '#i18n'
import type { Answered, Fault, Held, SourceId } from '../../../lib/model/asking'
import { dateText, locale, momentText } from '../../shared/format'

/** A source's messages. Message names cannot hold the hyphens of the ids, hence the table. */
export const wordsOf = {
  'scholar-feed': 'scholarFeed',
  openalex: 'openalex',
  'semantic-scholar': 'semanticScholar',
  arxiv: 'arxiv',
} as const satisfies Record<SourceId, string>

/** What went wrong with a source, and what comes of it, in plain words. */
export function faultText({ kind, status, until }: Fault): string {
  const said = i18n.t(`sources.fault.${kind}`)
  const more = [
    ...(until !== undefined && until > Date.now() ? [i18n.t('sources.until', [whenText(until)])] : []),
    ...(status !== undefined && status !== 200 ? [`(${i18n.t('sources.faultStatus', [String(status)])})`] : []),
  ]
  return [said, ...more].join(' ')
}

/** Why a source has not answered yet. */
export function heldText({ held, fault, until }: Held): string {
  if (fault) return faultText(fault)
  if (held === 'pause') return i18n.t('sources.held.pause', [whenText(until ?? Date.now())])
  return i18n.t(`sources.held.${held}`)
}

/** What asking a source once came to, for the reader who waited for it. */
export function testText(name: string, outcome: Answered | Held): { good: boolean; text: string } {
  if ('held' in outcome) return { good: false, text: heldText(outcome) }
  if (outcome.is !== 'known') return { good: false, text: faultText({ kind: outcome.fault ?? 'wrongShape' }) }
  const { plan, usedToday } = outcome.value as { plan?: string; usedToday?: number }
  if (plan) return { good: true, text: i18n.t('sources.testPlan', [name, plan]) }
  if (usedToday !== undefined) return { good: true, text: i18n.t('sources.testUsed', [name, String(usedToday)]) }
  return { good: true, text: i18n.t('sources.testGood', [name]) }
}

/** A time of today, or a day and a time. */
function whenText(at: number): string {
  const moment = new Date(at).toISOString()
  return dateText(moment) === dateText(new Date().toISOString())
    ? new Date(at).toLocaleTimeString(locale(), { timeStyle: 'short' })
    : momentText(moment)
}

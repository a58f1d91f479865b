import { i18n } from '#i18n'
import type { View } from '../../model/triage'
import type { Counts } from '../../triage/plan'
import { locale } from '../locale'

/** `23 of 180 shown`, with how many are greyed, dismissed, without a score. */
export function countText(counts: Counts, view: View): string {
  if (view.off) return i18n.t('triage.count.off', [counts.total])
  const parts = [i18n.t('triage.count.shown', [counts.shown, counts.total])]
  if (counts.dimmed > 0) parts.push(i18n.t('triage.count.dimmed', [counts.dimmed]))
  if (counts.dismissed > 0) parts.push(i18n.t('triage.count.dismissed', [counts.dismissed]))
  if (counts.unscored > 0) parts.push(i18n.t('triage.count.unscored', [counts.unscored]))
  return parts.join(' · ')
}

/** `5 new since 26 Nov`; empty on a first visit. */
export function freshText({ fresh }: Counts, lastAt: string | undefined): string {
  if (!lastAt) return ''
  const date = new Date(lastAt)
  const today = new Date().toDateString() === date.toDateString()
  const when = date.toLocaleString(locale(), today ? { timeStyle: 'short' } : { day: 'numeric', month: 'short' })
  return fresh === 0 ? i18n.t('triage.fresh.none', [when]) : i18n.t('triage.fresh.some', [fresh, when])
}

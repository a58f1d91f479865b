import { i18n } from '#i18n'
import type { ChangeReport } from '../../../lib/store'
import { countText } from '../../shared/format'

type Counts = ChangeReport['added']

/** What a change came to in one sentence: "Added 1 researcher and 3 papers. Updated …. Skipped 2." */
export function countsText({ added, updated, removed, unchanged, skipped }: ChangeReport): string {
  const parts = [
    some(removed) && i18n.t('library.change.removed', [of(removed)]),
    i18n.t('library.change.added', [of(added)]),
    i18n.t('library.change.updated', [of(updated)]),
    some(unchanged) && i18n.t('library.change.unchanged', [of(unchanged)]),
    i18n.t('library.change.skipped', [countText(skipped.length)]),
  ]
  return parts.filter(Boolean).join(' ')
}

/** The same for a list of past changes: only what there was. */
export function briefCountsText({
  added,
  updated,
  removed,
}: Pick<ChangeReport, 'added' | 'updated' | 'removed'>): string {
  const parts = [
    some(added) && i18n.t('library.change.added', [of(added)]),
    some(updated) && i18n.t('library.change.updated', [of(updated)]),
    some(removed) && i18n.t('library.change.removed', [of(removed)]),
  ]
  return parts.filter(Boolean).join(' ')
}

function some({ researchers, papers }: Counts): boolean {
  return researchers + papers > 0
}

function of({ researchers, papers }: Counts): string {
  return i18n.t('library.change.both', [
    i18n.t('library.import.researchers', researchers, [countText(researchers)]),
    i18n.t('common.paperCount', papers, [countText(papers)]),
  ])
}

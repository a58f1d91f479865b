import { i18n } from '#i18n'
import type { Told } from '../../../lib/carry/protocol'
import { countText } from '../../shared/format'

type Counts = Told['added']

/** What a change came to in one sentence: "Added 1 researcher and 3 papers. Updated …. Skipped 2." */
export function countsText({ added, updated, removed, unchanged, skipped }: Told): string {
  const parts = [
    some(removed) && i18n.t('library.change.removed', [amount(removed)]),
    i18n.t('library.change.added', [amount(added)]),
    i18n.t('library.change.updated', [amount(updated)]),
    some(unchanged) && i18n.t('library.change.unchanged', [amount(unchanged)]),
    i18n.t('library.change.skipped', [
      skipped.total === 0 ? i18n.t('library.change.nothing') : countText(skipped.total),
    ]),
  ]
  return parts.filter(Boolean).join(' ')
}

/** The same for a list of past changes: only what there was. */
export function briefCountsText({ added, updated, removed }: Pick<Told, 'added' | 'updated' | 'removed'>): string {
  const parts = [
    some(added) && i18n.t('library.change.added', [amount(added)]),
    some(updated) && i18n.t('library.change.updated', [amount(updated)]),
    some(removed) && i18n.t('library.change.removed', [amount(removed)]),
  ]
  return parts.filter(Boolean).join(' ')
}

function some({ researchers, papers }: Counts): boolean {
  return researchers + papers > 0
}

/** "1 researcher and 3 papers", "3 papers", "nothing". */
export function amount({ researchers, papers }: Counts): string {
  const people = i18n.t('library.import.researchers', researchers, [countText(researchers)])
  const works = i18n.t('common.paperCount', papers, [countText(papers)])
  if (researchers > 0 && papers > 0) return i18n.t('library.change.both', [people, works])
  if (researchers > 0) return people
  return papers > 0 ? works : i18n.t('library.change.nothing')
}

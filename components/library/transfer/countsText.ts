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

export function some({ researchers, papers, rules = 0, corrections = 0 }: Counts): boolean {
  return researchers + papers + rules + corrections > 0
}

/** "1 researcher and 3 papers", "3 papers, 1 rule and 2 corrections", "nothing". */
export function amount({ researchers, papers, rules = 0, corrections = 0 }: Counts): string {
  const parts = [
    researchers > 0 && i18n.t('library.import.researchers', researchers, [countText(researchers)]),
    papers > 0 && i18n.t('common.paperCount', papers, [countText(papers)]),
    rules > 0 && i18n.t('library.change.rules', rules, [countText(rules)]),
    corrections > 0 && i18n.t('library.change.corrections', corrections, [countText(corrections)]),
  ].filter((part) => part !== false)
  const last = parts.pop()
  if (last === undefined) return i18n.t('library.change.nothing')
  const [first, ...more] = parts
  if (first === undefined) return last
  const before = more.reduce((said, part) => i18n.t('library.change.list', [said, part]), first)
  return i18n.t('library.change.both', [before, last])
}

import { i18n } from '#i18n'
import type { PersonOutcome } from '../../../lib/model/asking'
import { countText } from '../../shared/format'
import { faultText } from './sourceWords'

/** What changed of somebody: "h-index 13 to 14, two new papers". */
export function outcomeText({ is, changes, newPapers, fault }: PersonOutcome): string {
  if (is === 'failed') return i18n.t('sources.refresh.outcome.failed', [faultText({ kind: fault ?? 'serverError' })])
  if (is !== 'changed') return i18n.t(`sources.refresh.outcome.${is}`)
  const facts = changes.map(({ field, before, after }) => {
    const name = field === 'paperCount' ? i18n.t('common.papers') : i18n.t(`common.${field}`)
    return before === undefined
      ? i18n.t('sources.refresh.now', [name, countText(after)])
      : i18n.t('sources.refresh.fromTo', [name, countText(before), countText(after)])
  })
  if (newPapers > 0) facts.push(i18n.t('sources.refresh.newPapers', newPapers, [countText(newPapers)]))
  return facts.join(', ')
}

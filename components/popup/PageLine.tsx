import { i18n } from '#i18n'
import type { PageStatus } from '../../lib/model/reading'
import { countText, dateText } from '../shared/format'
import { hostOf } from '../shared/siteName'
import { usePageStatus } from './usePageStatus'

/** One line about the page under the popup. It keeps its height while the page is asked, so that nothing moves. */
export function PageLine() {
  const answer = usePageStatus()
  const line = answer && lineFor(answer)
  return (
    <output className={`page-line page-line-${line?.tone ?? 'quiet'}`} data-testid="page-line">
      {line?.text ?? '\u00a0'}
    </output>
  )
}

function lineFor(answer: PageStatus | 'none'): { tone: 'quiet' | 'good' | 'warn'; text: string } {
  if (answer === 'none') return { tone: 'quiet', text: i18n.t('popup.page.none') }
  const host = hostOf(answer.url)
  switch (answer.state) {
    case 'off':
      return { tone: 'quiet', text: i18n.t('popup.page.off', [host]) }
    case 'empty':
      return { tone: 'quiet', text: i18n.t('popup.page.empty', [host]) }
    case 'unrecognised':
      return { tone: 'warn', text: i18n.t('popup.page.unrecognised', [host, dateText(answer.at)]) }
    case 'rows':
      return { tone: answer.failed > 0 ? 'warn' : 'good', text: rowsText(answer) }
  }
}

function rowsText({ read, scored, confirmed, possible, failed }: PageStatus): string {
  const facts = [
    i18n.t('popup.page.read', read, [countText(read)]),
    i18n.t('popup.page.scored', scored, [countText(scored)]),
  ]
  if (confirmed > 0) facts.push(i18n.t('popup.page.confirmed', confirmed, [countText(confirmed)]))
  if (possible > 0) facts.push(i18n.t('popup.page.possible', possible, [countText(possible)]))
  if (failed > 0) facts.push(i18n.t('popup.page.failed', failed, [countText(failed)]))
  return new Intl.ListFormat(document.documentElement.lang || 'en', { type: 'unit' }).format(facts)
}

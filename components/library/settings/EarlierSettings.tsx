import { useLiveQuery } from 'dexie-react-hooks'
import { i18n } from '#i18n'
import { sendMessage } from '../../../lib/messages'
import { listEarlierSettings, readSettings } from '../../../lib/store'
import type { SettingsPatch } from '../../../lib/store'
import { momentText } from '../../shared/format'
import { applyTheme } from '../../shared/theme'
import { differences, patchOf } from './facts'
import { useSettingChange } from './useSettingChange'

const MOST = 10

/** What the settings were before they were changed, as far as that is not what they are now, each with its way back. */
export function EarlierSettings() {
  const found = useLiveQuery(async () => ({ now: await readSettings(), earlier: await listEarlierSettings() }))
  const change = useSettingChange()
  if (!found) return null
  const lines = found.earlier
    .map(({ id, until, settings }) => ({ id, until, differs: differences(settings, found.now) }))
    .filter(({ differs }) => differs.length > 0)
  if (lines.length === 0) return null
  return (
    <details className="panel" data-testid="settings-earlier">
      <summary>{i18n.t('library.settings.earlier.title')}</summary>
      <ul className="line-list">
        {lines.slice(0, MOST).map(({ id, until, differs }) => {
          const name = i18n.t('library.settings.earlier.until', [momentText(until)])
          const [to, from] = [differs.map(({ here }) => here), differs.map(({ there }) => there)].map(patchOf)
          return (
            <li key={id}>
              <span className="line-what">
                <time dateTime={until}>{name}</time>
                {differs.map(({ here }) => (
                  <span key={here.section + here.key} className="small">
                    {i18n.t('library.settings.earlier.was', [here.name, here.text])}
                  </span>
                ))}
              </span>
              <button
                type="button"
                data-testid="settings-restore"
                aria-label={i18n.t('library.settings.earlier.restoreLabel', [name])}
                onClick={() => void change({ name, to: to!, from: from!, tell })}
              >
                {i18n.t('library.backups.confirm')}
              </button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** Whoever has to know of a setting hears of it as if the reader had changed it by hand. */
async function tell({ theme, refresh }: SettingsPatch): Promise<void> {
  if (typeof theme === 'string') applyTheme(theme)
  if (refresh) await sendMessage('sourceChanged', { source: 'openalex' })
}

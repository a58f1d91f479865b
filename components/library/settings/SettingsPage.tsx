import { useId, useState } from 'react'
import { useLiveQuery } from 'dexie-react-hooks'
import { i18n } from '#i18n'
import { readSettings, writeSettings } from '../../../lib/store'
import type { SettingsPatch } from '../../../lib/store'
import { isSiteOn } from '../../../lib/model/settings'
import type { Settings } from '../../../lib/model/settings'
import { applyTheme, themes } from '../../shared/theme'
import { failureText } from '../../shared/failure'
import { groupName } from '../../shared/siteName'
import { write } from '../../shared/write'
import type { KnownSite } from '../Library'
import { PageHead } from '../PageHead'

/** What the reader decides. Each choice takes hold at once. */
export function SettingsPage({ sites }: { sites: readonly KnownSite[] }) {
  const settings = useLiveQuery(() => readSettings())
  const [failure, setFailure] = useState<string>()
  const change = async (patch: SettingsPatch) => {
    setFailure(undefined)
    try {
      await write(() => writeSettings(patch))
    } catch (error) {
      setFailure(failureText(error))
    }
  }
  return (
    <>
      <PageHead title={i18n.t('library.pages.settings')} />
      {settings && (
        <>
          <ThemeChoice settings={settings} onChange={(patch) => void change(patch)} />
          <SiteSwitches settings={settings} sites={sites} onChange={(patch) => void change(patch)} />
        </>
      )}
      <output className="failure">{failure}</output>
    </>
  )
}

interface ChoiceProps {
  settings: Settings
  onChange: (patch: SettingsPatch) => void
}

function ThemeChoice({ settings, onChange }: ChoiceProps) {
  const name = useId()
  return (
    <fieldset className="panel choices">
      <legend>{i18n.t('library.settings.theme')}</legend>
      {themes.map((theme) => (
        <label key={theme}>
          <input
            type="radio"
            name={name}
            value={theme}
            checked={settings.theme === theme}
            onChange={() => {
              applyTheme(theme)
              onChange({ theme })
            }}
          />
          {i18n.t(`library.settings.themes.${theme}`)}
        </label>
      ))}
    </fieldset>
  )
}

function SiteSwitches({ settings, sites, onChange }: ChoiceProps & { sites: readonly KnownSite[] }) {
  const groups = [...new Set(sites.map(({ group }) => group))]
  return (
    <fieldset className="panel choices">
      <legend>{i18n.t('library.settings.sites')}</legend>
      <p className="small">{i18n.t('library.settings.sitesText')}</p>
      {groups.map((group) => (
        <label key={group}>
          <input
            type="checkbox"
            checked={isSiteOn(settings, group)}
            data-testid={`site-${group}`}
            onChange={(event) => onChange({ sites: { [group]: event.target.checked } })}
          />
          {groupName(group)}
        </label>
      ))}
    </fieldset>
  )
}

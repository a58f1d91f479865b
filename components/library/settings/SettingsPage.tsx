import { useId } from 'react'
import { i18n } from '#i18n'
import { isSiteOn } from '../../../lib/model/settings'
import type { Settings } from '../../../lib/model/settings'
import { themes } from '../../shared/theme'
import { SampleButton } from '../../shared/SampleButton'
import { groupName } from '../../shared/siteName'
import { BackupSettings } from '../backups/BackupSettings'
import { ForgetPanel } from '../backups/ForgetPanel'
import type { KnownSite } from '../Library'
import { PageHead } from '../PageHead'
import { Corrections } from '../reading/Corrections'
import { ReadingSettings } from '../reading/ReadingSettings'
import { RulesPanel } from '../reading/RulesPanel'
import { EarlierSettings } from './EarlierSettings'
import { useSettings } from './useSettings'
import type { SettingsChange } from './useSettings'

/** What the reader decides. Each choice shows and takes hold at once. */
export function SettingsPage({ sites }: { sites: readonly KnownSite[] }) {
  const { settings, change } = useSettings()
  return (
    <>
      <PageHead title={i18n.t('library.pages.settings')} />
      {settings && (
        <>
          <ThemeChoice settings={settings} onChange={change} />
          <SiteSwitches settings={settings} sites={sites} onChange={change} />
        </>
      )}
      <ReadingSettings />
      <RulesPanel />
      <Corrections />
      <BackupSettings />
      <EarlierSettings />
      <SamplePanel />
      <ForgetPanel />
    </>
  )
}

interface ChoiceProps {
  settings: Settings
  /** @param name of the setting, as the reader knows it */
  onChange: (name: string, to: SettingsChange, from: SettingsChange) => void
}

function ThemeChoice({ settings, onChange }: ChoiceProps) {
  const name = useId()
  const { theme: chosen } = settings
  return (
    <fieldset className="panel choices">
      <legend>{i18n.t('library.settings.theme')}</legend>
      <div className="choices-line">
        {themes.map((theme) => (
          <label key={theme}>
            <input
              type="radio"
              name={name}
              value={theme}
              checked={chosen === theme}
              onChange={() => {
                onChange(i18n.t('library.settings.theme'), { theme }, { theme: chosen })
              }}
            />
            {i18n.t(`library.settings.themes.${theme}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function SiteSwitches({ settings, sites, onChange }: ChoiceProps & { sites: readonly KnownSite[] }) {
  const groups = [...new Set(sites.map(({ group }) => group))]
  return (
    <fieldset className="panel choices">
      <legend>{i18n.t('library.settings.sites')}</legend>
      <p className="small">{i18n.t('library.settings.sitesText')}</p>
      <div className="choices-grid">
        {groups.map((group) => (
          <label key={group}>
            <input
              type="checkbox"
              checked={isSiteOn(settings, group)}
              data-testid={`site-${group}`}
              onChange={({ target: { checked } }) =>
                onChange(groupName(group), { sites: { [group]: checked } }, { sites: { [group]: !checked } })
              }
            />
            {groupName(group)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function SamplePanel() {
  const heading = useId()
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{i18n.t('common.sample.name')}</h2>
      <p>{i18n.t('library.settings.sample')}</p>
      <p className="panel-acts">
        <SampleButton />
      </p>
    </section>
  )
}

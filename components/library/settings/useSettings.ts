import { useState } from 'react'
import { useLiveQuery } from 'dexie-react-hooks'
import type { Settings } from '../../../lib/model/settings'
import { readSettings } from '../../../lib/store'
import { applyTheme } from '../../shared/theme'
import { useSettingChange } from './useSettingChange'

/** The settings this page changes. Of the sites, those that are named. */
export type SettingsChange = Partial<Pick<Settings, 'theme' | 'sites'>>

/** The reader's settings. A choice made here shows before it is written; one made in another window arrives live. */
export function useSettings() {
  const stored = useLiveQuery(() => readSettings())
  const [seen, setSeen] = useState(stored)
  const [ahead, setAhead] = useState<SettingsChange>({})
  const change = useSettingChange()
  // What is stored has moved on, with or without us: it is the truth again.
  if (seen !== stored) {
    setSeen(stored)
    setAhead({})
  }

  const save = async (name: string, to: SettingsChange, from: SettingsChange) => {
    setAhead((before) => ({ ...before, ...to }))
    const tell = (patch: object) => {
      const { theme } = patch === to ? to : from
      if (theme) applyTheme(theme)
    }
    if (!(await change({ name, to, from, tell }))) setAhead({})
  }
  return {
    settings: stored && withPatch(stored, ahead),
    change: (name: string, to: SettingsChange, from: SettingsChange) => void save(name, to, from),
  }
}

function withPatch(settings: Settings, { theme, sites }: SettingsChange): Settings {
  return { ...settings, theme: theme ?? settings.theme, sites: { ...settings.sites, ...sites } }
}

import { useState } from 'react'
import { useLiveQuery } from 'dexie-react-hooks'
import type { Settings } from '../../../lib/model/settings'
import { readSettings, writeSettings } from '../../../lib/store'
import { failureText } from '../../shared/failure'
import { write } from '../../shared/write'

/** The settings this page changes. Of the sites, those that are named. */
export type SettingsChange = Partial<Pick<Settings, 'theme' | 'sites'>>

/** The reader's settings. A choice made here shows before it is written; one made in another window arrives live. */
export function useSettings() {
  const stored = useLiveQuery(() => readSettings())
  const [seen, setSeen] = useState(stored)
  const [ahead, setAhead] = useState<SettingsChange>({})
  const [failure, setFailure] = useState<string>()
  // What is stored has moved on, with or without us: it is the truth again.
  if (seen !== stored) {
    setSeen(stored)
    setAhead({})
  }

  const save = async (patch: SettingsChange) => {
    setFailure(undefined)
    setAhead((before) => ({ ...before, ...patch }))
    try {
      await write(() => writeSettings(patch))
    } catch (error) {
      setAhead({})
      setFailure(failureText(error))
    }
  }
  return { settings: stored && withPatch(stored, ahead), failure, change: (patch: SettingsChange) => void save(patch) }
}

function withPatch(settings: Settings, { theme, sites }: SettingsChange): Settings {
  return { ...settings, theme: theme ?? settings.theme, sites: { ...settings.sites, ...sites } }
}

import { i18n } from '#i18n'
import { isSiteOn } from '../../../lib/model/settings'
import type { Settings } from '../../../lib/model/settings'
import type { SettingsPatch } from '../../../lib/store'
import { groupName } from '../../shared/siteName'

/** One setting and how it stands, for the code and in words. */
export interface Fact {
  section: 'theme' | 'sites' | 'reading' | 'backups' | 'refresh'
  key: string
  value: unknown
  name: string
  text: string
}

const READING = ['bar', 'keys', 'blind', 'print', 'memory', 'inbox'] as const

/** What of some settings is not so in others: how it stands here, and how it stands there. */
export function differences(here: Settings, there: Settings): { here: Fact; there: Fact }[] {
  const groups = [...new Set([...Object.keys(here.sites), ...Object.keys(there.sites)])].sort()
  const others = factsOf(there, groups)
  return factsOf(here, groups)
    .map((fact, at) => ({ here: fact, there: others[at]! }))
    .filter((pair) => pair.here.value !== pair.there.value && !needsPermission(pair.here, pair.there))
}

/** What makes these facts so. */
export function patchOf(facts: readonly Fact[]): SettingsPatch {
  const patch: Record<string, unknown> = {}
  for (const { section, key, value } of facts)
    patch[section] = section === 'theme' ? value : { ...(patch[section] as object | undefined), [key]: value }
  return patch
}

/** All of them, for any settings in the same order. @param groups of sites that are named */
function factsOf(settings: Settings, groups: readonly string[]): Fact[] {
  const { theme, reading, backups, refresh } = settings
  const look = i18n.t(`library.settings.themes.${theme}`)
  return [
    { section: 'theme', key: '', value: theme, name: i18n.t('library.settings.theme'), text: look },
    ...groups.map((group) => switchOf('sites', group, isSiteOn(settings, group), groupName(group))),
    ...READING.map((key) => switchOf('reading', key, reading[key], i18n.t(`library.reading.${key}`))),
    switchOf('backups', 'automatic', backups.automatic, i18n.t('library.backups.automatic')),
    daysOf('backups', 'fileEveryDays', backups.fileEveryDays, i18n.t('library.backups.files.title')),
    daysOf('refresh', 'everyDays', refresh.everyDays, i18n.t('library.settings.earlier.refresh')),
  ]
}

function switchOf(section: Fact['section'], key: string, value: boolean, name: string): Fact {
  const text = i18n.t(value ? 'library.settings.earlier.on' : 'library.settings.earlier.off')
  return { section, key, value, name, text }
}

function daysOf(section: Fact['section'], key: string, value: number, name: string): Fact {
  const text = value > 0 ? i18n.t('library.backups.files.days', value) : i18n.t('library.settings.earlier.off')
  return { section, key, value, name, text }
}

/** Backup files are switched on and off with a permission, which is more than a setting. */
function needsPermission(here: Fact, there: Fact): boolean {
  return here.key === 'fileEveryDays' && (here.value === 0 || there.value === 0)
}

import { useState } from 'react'
import { useLiveQuery } from 'dexie-react-hooks'
import { i18n } from '#i18n'
import { saveBackupFile } from '../../../lib/backups/backupFile'
import { askToDownload, stopDownloads } from '../../../lib/backups/permission'
import { readSettings, writeSettings } from '../../../lib/store'
import { failureText } from '../../shared/failure'
import { useUndo } from '../../shared/useUndo'
import { useSettingChange } from '../settings/useSettingChange'

const DAYS = [1, 7, 30] as const
const USUAL = 7

/** Whether snapshots and files are kept. Files need a permission, which is asked for here and given back here. */
export function BackupSettings() {
  const backups = useLiveQuery(async () => (await readSettings()).backups)
  const [said, setSaid] = useState('')
  const change = useSettingChange()
  const undo = useUndo()
  const attempt = async (action: () => Promise<string>) => {
    setSaid('')
    try {
      setSaid(await action())
    } catch (error) {
      setSaid(failureText(error))
    }
  }
  if (!backups) return null
  const { automatic, fileEveryDays } = backups
  const keep = (everyDays: number) => writeSettings({ backups: { fileEveryDays: everyDays } })

  const onAgain = async () => {
    if (!(await askToDownload())) throw new Error(i18n.t('library.backups.files.refused'))
    await keep(fileEveryDays)
    return i18n.t('library.settings.changedBack', [i18n.t('library.backups.files.title')])
  }

  const switchFiles = (on: boolean) => {
    if (!on) {
      setSaid('')
      return undo.attempt(async () => {
        await keep(0)
        await stopDownloads()
        return { said: i18n.t('library.backups.files.givenBack'), undo: onAgain }
      })
    }
    // Asked for before anything is waited for: browsers show the question only right after a click.
    const asked = askToDownload()
    return attempt(async () => {
      if (!(await asked)) return i18n.t('library.backups.files.refused')
      await keep(USUAL)
      await saveBackupFile(new Date())
      return i18n.t('library.backups.files.first')
    })
  }

  return (
    <fieldset className="panel choices">
      <legend>{i18n.t('library.backups.title')}</legend>
      <label>
        <input
          type="checkbox"
          checked={automatic}
          data-testid="backups-automatic"
          onChange={(event) => {
            const { checked } = event.target
            void change({
              name: i18n.t('library.backups.automatic'),
              to: { backups: { automatic: checked } },
              from: { backups: { automatic: !checked } },
            })
          }}
        />
        {i18n.t('library.backups.automatic')}
      </label>
      <label>
        <input
          type="checkbox"
          checked={fileEveryDays > 0}
          data-testid="backups-files"
          onChange={(event) => void switchFiles(event.target.checked)}
        />
        {i18n.t('library.backups.files.title')}
      </label>
      <p className="small">{i18n.t('library.backups.files.text')}</p>
      {fileEveryDays > 0 && (
        <label>
          {i18n.t('library.backups.files.every')}
          <select
            className="every-days"
            value={fileEveryDays}
            data-testid="backups-days"
            onChange={(event) => {
              const days = Number(event.target.value)
              void change({
                name: i18n.t('library.backups.files.every'),
                to: { backups: { fileEveryDays: days } },
                from: { backups: { fileEveryDays } },
              })
            }}
          >
            {[...new Set([...DAYS, fileEveryDays])]
              .sort((a, b) => a - b)
              .map((days) => (
                <option key={days} value={days}>
                  {i18n.t('library.backups.files.days', days)}
                </option>
              ))}
          </select>
        </label>
      )}
      <output className="small" data-testid="backups-said">
        {said}
      </output>
    </fieldset>
  )
}

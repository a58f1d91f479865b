import { useLiveQuery } from 'dexie-react-hooks'
import { i18n } from '#i18n'
import { forgetVisits, readSettings } from '../../../lib/store'
import { useUndo } from '../../shared/useUndo'
import { write } from '../../shared/write'
import { useSettingChange } from '../settings/useSettingChange'
import './reading.css'

const SWITCHES = ['bar', 'keys', 'blind', 'print', 'memory', 'fresh', 'inbox'] as const

/** How listings are read: what stands at their head, what keys do, what is remembered. Open listings follow at once. */
export function ReadingSettings() {
  const reading = useLiveQuery(async () => (await readSettings()).reading)
  const change = useSettingChange()
  const undo = useUndo()
  if (!reading) return null
  const forget = () =>
    undo.attempt(async () => {
      const remember = await write(forgetVisits)
      return {
        said: i18n.t('library.reading.forgot'),
        undo: () => write(remember).then(() => i18n.t('library.reading.remembered')),
      }
    })
  return (
    <fieldset className="panel choices reading" data-testid="reading">
      <legend>{i18n.t('library.reading.title')}</legend>
      {SWITCHES.map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={reading[name]}
            data-testid={`reading-${name}`}
            onChange={(event) => {
              const { checked } = event.target
              void change({
                name: i18n.t(`library.reading.${name}`),
                to: { reading: { [name]: checked } },
                from: { reading: { [name]: !checked } },
              })
            }}
          />
          {i18n.t(`library.reading.${name}`)}
        </label>
      ))}
      <p>
        <button type="button" className="quiet" onClick={() => void forget()}>
          {i18n.t('library.reading.forget')}
        </button>
      </p>
    </fieldset>
  )
}

import { useState } from 'react'
import { useLiveQuery } from 'dexie-react-hooks'
import { i18n } from '#i18n'
import { forgetVisits, readSettings, writeSettings } from '../../../lib/store'
import './reading.css'
import { useAttempt } from './useAttempt'

const SWITCHES = ['bar', 'keys', 'blind', 'print', 'memory', 'inbox'] as const

/** How listings are read: what stands at their head, what keys do, what is remembered. Open listings follow at once. */
export function ReadingSettings() {
  const reading = useLiveQuery(async () => (await readSettings()).reading)
  const { failure, attempt } = useAttempt()
  const [forgot, setForgot] = useState(false)
  if (!reading) return null
  const forget = async () => setForgot(await attempt(() => forgetVisits()))
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
              void attempt(() => writeSettings({ reading: { [name]: checked } }))
            }}
          />
          {i18n.t(`library.reading.${name}`)}
        </label>
      ))}
      <p>
        <button type="button" className="quiet" onClick={() => void forget()}>
          {i18n.t('library.reading.forget')}
        </button>{' '}
        <output className="small">{forgot ? i18n.t('library.reading.forgot') : ''}</output>
      </p>
      <output className="failure">{failure}</output>
    </fieldset>
  )
}

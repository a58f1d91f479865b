import { useId, useState } from 'react'
import { i18n } from '#i18n'
import { forgetEverything } from '../../../lib/backups/forget'
import type { Left } from '../../../lib/backups/forget'
import { Dialog } from '../../shared/Dialog'
import { exportFile } from '../../shared/exportFile'
import { failureText } from '../../shared/failure'
import { countText } from '../../shared/format'
import { Icon } from '../../shared/Icon'
import { write } from '../../shared/write'

type Forgotten = Awaited<ReturnType<typeof forgetEverything>>

/** The way to be rid of all of it: behind a question that has to be answered in writing, and looked after afterwards. */
export function ForgetPanel() {
  const [asking, setAsking] = useState(false)
  const [forgotten, setForgotten] = useState<Forgotten>()
  const [failure, setFailure] = useState('')
  const heading = useId()
  const forget = async () => {
    setAsking(false)
    setFailure('')
    try {
      setForgotten(await write(forgetEverything))
    } catch (error) {
      setFailure(failureText(error))
    }
  }
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{i18n.t('library.forget.title')}</h2>
      <p>{i18n.t('library.forget.text')}</p>
      <button type="button" className="danger" data-testid="forget" onClick={() => setAsking(true)}>
        <Icon name="remove" />
        {i18n.t('library.forget.button')}
      </button>
      {asking && <Question onYes={() => void forget()} onClose={() => setAsking(false)} />}
      <div aria-live="polite">
        {failure !== '' && <p className="notice notice-bad">{failure}</p>}
        {forgotten && <Outcome forgotten={forgotten} />}
      </div>
    </section>
  )
}

function Question({ onYes, onClose }: { onYes: () => void; onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const [failure, setFailure] = useState('')
  const field = useId()
  const word = i18n.t('library.forget.word')
  return (
    <Dialog
      title={i18n.t('library.forget.question')}
      onClose={onClose}
      actions={
        <>
          <button type="button" onClick={onClose}>
            {i18n.t('common.cancel')}
          </button>
          <button
            type="button"
            className="danger"
            data-testid="forget-yes"
            disabled={typed.trim().toLowerCase() !== word.toLowerCase()}
            onClick={onYes}
          >
            {i18n.t('library.forget.button')}
          </button>
        </>
      }
    >
      <p>{i18n.t('library.forget.noWayBack')}</p>
      <button
        type="button"
        data-testid="forget-export"
        onClick={() => {
          exportFile('json').then(
            () => setFailure(''),
            (error: unknown) => setFailure(failureText(error)),
          )
        }}
      >
        <Icon name="download" />
        {i18n.t('library.forget.export')}
      </button>
      <output className="failure">{failure}</output>
      <p className="forget-words">
        <label htmlFor={field}>{i18n.t('library.forget.type', [word])}</label>
        <input
          id={field}
          type="text"
          autoComplete="off"
          data-testid="forget-word"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </p>
    </Dialog>
  )
}

function Outcome({ forgotten: { rows, left } }: { forgotten: Forgotten }) {
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
  const rest = leftText(left)
  return (
    <div className={rest.length === 0 ? 'notice notice-good' : 'notice notice-bad'} data-testid="forgotten">
      <Icon name={rest.length === 0 ? 'check' : 'warning'} />
      <div>
        <p>{i18n.t('library.forget.done', total, [countText(total)])}</p>
        <p>{rest.length === 0 ? i18n.t('library.forget.nothingLeft') : i18n.t('library.forget.left')}</p>
        {rest.length > 0 && (
          <ul>
            {rest.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}

/** Each thing that is still there, in the words of whoever has to look for it. */
function leftText({ rows, ...lists }: Left): string[] {
  return [
    ...Object.entries(rows).map(([table, count]) => `IndexedDB, ${table}: ${countText(count)}`),
    ...Object.entries(lists).flatMap(([place, names]) => names.map((name) => `${place}: ${name}`)),
  ]
}

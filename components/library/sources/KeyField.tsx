import { useId, useState } from 'react'
import { i18n } from '#i18n'
import type { RemoteSource } from '../../../lib/sources/source'
import { setSourceKey } from '../../../lib/store'
import { useUndo } from '../../shared/useUndo'
import { useAction } from './useAction'
import { changeSource } from './useSources'

/** The reader's own key. It goes in and is never shown again. */
export function KeyField({ source, hasKey }: { source: RemoteSource; hasKey: boolean }) {
  const { busy, failure, run } = useAction()
  const { attempt } = useUndo()
  const [text, setText] = useState('')
  const hint = useId()
  // The key before stays in the store's hands: it is never shown, not even when it is put back.
  const keep = (key: string | undefined) =>
    run(async () => {
      const putBack = await changeSource(source.id, () => setSourceKey(source.id, key))
      setText('')
      if (!hasKey) return
      const undo = async () => {
        await changeSource(source.id, putBack)
        return i18n.t('library.taken.keyBack', [source.name])
      }
      const said = i18n.t(key === undefined ? 'library.taken.key' : 'library.taken.keyReplaced', [source.name])
      await attempt(() => Promise.resolve({ said, undo }))
    })
  return (
    <form
      className="source-key"
      onSubmit={(event) => {
        event.preventDefault()
        const key = text.trim()
        if (key !== '') keep(key)
      }}
    >
      <label>
        <span>{i18n.t('sources.key')}</span>
        <input
          type="password"
          autoComplete="off"
          spellCheck={false}
          maxLength={500}
          value={text}
          placeholder={hasKey ? i18n.t('sources.keySaved') : i18n.t('sources.keyNone')}
          aria-label={hasKey ? i18n.t('sources.keyReplace', [source.name]) : i18n.t('sources.keyAdd', [source.name])}
          aria-describedby={hint}
          data-testid={`key-${source.id}`}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="submit" disabled={busy || text.trim() === ''}>
        {i18n.t('sources.keySave')}
      </button>
      {hasKey ? (
        <button type="button" disabled={busy} onClick={() => keep(undefined)}>
          {i18n.t('sources.keyRemove')}
        </button>
      ) : (
        <a className="small" href={source.keyPage} target="_blank" rel="noreferrer">
          {i18n.t('sources.keyGet')}
        </a>
      )}
      <p id={hint} className="small">
        {i18n.t('sources.keyPromise', [source.name])}
      </p>
      <output className="failure">{failure}</output>
    </form>
  )
}

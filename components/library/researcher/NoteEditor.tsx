import { lazy, Suspense, useCallback, useEffect, useId, useRef, useState } from 'react'
import { i18n } from '#i18n'
import type { Researcher } from '../../../lib/model/researcher'
import { updateResearcher } from '../../../lib/store'
import { failureText } from '../../shared/failure'
import { Icon } from '../../shared/Icon'
import { useUndo } from '../../shared/useUndo'
import { write } from '../../shared/write'

/** A pause this long in typing saves, in milliseconds; so does leaving the field or the page. */
const PAUSE = 600
/** As long as the model lets a note be. */
const LONGEST = 100_000

/** 100 kB that only pages with a note load. */
const Markdown = lazy(() => import('./Markdown'))

type State = 'still' | 'unsaved' | 'saved' | { failure: string }

/** The reader's own note, saved as it is written. What is being written is never replaced from elsewhere. */
export function NoteEditor({ researcher }: { researcher: Researcher }) {
  const { id, note } = researcher
  const [draft, setDraft] = useState<string>()
  const [state, setState] = useState<State>('still')
  const pending = useRef<string | undefined>(undefined)
  /** What the note was when the reader came to it: emptying it is a removal, and can be taken back. */
  const before = useRef(note)
  const { attempt } = useUndo()
  const [writing, setWriting] = useState(note === '')
  const field = useId()

  const offerBack = useCallback(
    (emptied: string) =>
      attempt(() =>
        Promise.resolve({
          said: i18n.t('library.taken.note'),
          undo: async () => {
            await write(() => updateResearcher(id, { note: emptied }))
            setDraft(undefined)
            return i18n.t('library.taken.noteBack')
          },
        }),
      ),
    [attempt, id],
  )
  const save = useCallback(async () => {
    const text = pending.current
    if (text === undefined) return
    pending.current = undefined
    try {
      await write(() => updateResearcher(id, { note: text }))
      if (pending.current === undefined) setState('saved')
      if (text === '' && before.current !== '') await offerBack(before.current)
    } catch (error) {
      pending.current ??= text
      setState({ failure: failureText(error) })
    }
  }, [id, offerBack])

  useEffect(() => {
    if (draft === undefined) return
    const timer = setTimeout(() => void save(), PAUSE)
    return () => clearTimeout(timer)
  }, [draft, save])

  useEffect(() => {
    const onHide = () => void save()
    document.addEventListener('visibilitychange', onHide)
    window.addEventListener('pagehide', onHide)
    return () => {
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('pagehide', onHide)
      void save()
    }
  }, [save])

  return (
    <div className="note-editor">
      <div className="note-head">
        {writing ? <label htmlFor={field}>{i18n.t('common.note')}</label> : <h2>{i18n.t('common.note')}</h2>}
        {(draft ?? note) !== '' && (
          <button type="button" className="quiet" data-testid="note-toggle" onClick={() => setWriting(!writing)}>
            <Icon name={writing ? 'eye' : 'edit'} />
            {writing ? i18n.t('people.note.show') : i18n.t('people.note.edit')}
          </button>
        )}
      </div>
      {writing ? (
        <textarea
          id={field}
          rows={4}
          maxLength={LONGEST}
          placeholder={i18n.t('library.researcher.notePlaceholder')}
          value={draft ?? note}
          onFocus={() => {
            before.current = note
          }}
          onChange={(event) => {
            pending.current = event.target.value
            setDraft(event.target.value)
            setState('unsaved')
          }}
          onBlur={() => {
            void save().then(() => {
              if (pending.current === undefined) setDraft(undefined)
            })
          }}
        />
      ) : (
        <div className="markdown" data-testid="note">
          {/* Its words are there at once; what they mean follows with the part that knows Markdown. */}
          <Suspense fallback={<p>{draft ?? note}</p>}>
            <Markdown text={draft ?? note} />
          </Suspense>
        </div>
      )}
      {writing && <p className="small">{i18n.t('people.note.markdown')}</p>}
      <output className="small">{stateText(state)}</output>
    </div>
  )
}

function stateText(state: State): string {
  if (state === 'still') return ''
  if (state === 'unsaved') return i18n.t('library.researcher.noteWriting')
  if (state === 'saved') return i18n.t('library.researcher.noteSaved')
  return state.failure
}

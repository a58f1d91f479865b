import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import { i18n } from '#i18n'
import type { Researcher } from '../../../lib/model/researcher'
import { updateResearcher } from '../../../lib/store'
import type { ResearcherEdit } from '../../../lib/store'
import { failureText } from '../../shared/failure'
import { Icon } from '../../shared/Icon'
import { useUndo } from '../../shared/useUndo'
import { write } from '../../shared/write'

/** As long as the model lets a tag be. */
const LONGEST = 60

/** The reader's own tags: Enter or a comma adds what was typed, the cross takes one away. */
export function TagEditor({ researcher }: { researcher: Researcher }) {
  const { id, tags } = researcher
  const [draft, setDraft] = useState('')
  const [failure, setFailure] = useState<string>()
  const undo = useUndo()
  const field = useId()

  // Single tags, not the whole list: another window may be changing others meanwhile.
  const save = async (edit: Pick<ResearcherEdit, 'addTags'>) => {
    setFailure(undefined)
    try {
      await write(() => updateResearcher(id, edit))
    } catch (error) {
      setFailure(failureText(error))
    }
  }
  const add = (event: FormEvent) => {
    event.preventDefault()
    const added = draft
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '')
    setDraft('')
    const addTags = [...new Set(added)].filter((tag) => !tags.includes(tag))
    if (addTags.length > 0) void save({ addTags })
  }

  return (
    <form className="tag-editor" onSubmit={add}>
      <label htmlFor={field}>{i18n.t('common.tags')}</label>
      <div className="tag-line">
        {tags.map((tag) => (
          <span key={tag} className="tag">
            <span>{tag}</span>
            <button
              type="button"
              className="bare"
              aria-label={i18n.t('library.researcher.removeTag', [tag])}
              onClick={() =>
                void undo.attempt(async () => {
                  await write(() => updateResearcher(id, { removeTags: [tag] }))
                  return {
                    said: i18n.t('library.taken.tag', [tag]),
                    undo: async () => {
                      await write(() => updateResearcher(id, { addTags: [tag] }))
                      return i18n.t('library.taken.tagBack', [tag])
                    },
                  }
                })
              }
            >
              <Icon name="close" />
            </button>
          </span>
        ))}
        <input
          id={field}
          type="text"
          maxLength={LONGEST}
          placeholder={i18n.t('library.researcher.addTag')}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === ',' && !event.nativeEvent.isComposing) add(event)
          }}
          onBlur={add}
        />
      </div>
      {failure && <p className="failure">{failure}</p>}
    </form>
  )
}

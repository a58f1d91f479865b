import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import { i18n } from '#i18n'
import type { ResearcherBrief } from '../../../lib/model/researcher'
import { updateResearchers } from '../../../lib/store'
import { Disclosure } from '../../shared/Disclosure'
import { Icon } from '../../shared/Icon'
import { useUndo } from '../../shared/useUndo'
import { write } from '../../shared/write'

/** As long as the model lets a tag be. */
const LONGEST = 60

/** Gives a tag to everyone marked, or takes one away that some of them have. */
export function TagPanel({ chosen }: { chosen: readonly ResearcherBrief[] }) {
  return (
    <Disclosure label={i18n.t('library.bulkTag.button')} icon="tag" testId="tag-selected">
      <TagForm chosen={chosen} />
    </Disclosure>
  )
}

function TagForm({ chosen }: { chosen: readonly ResearcherBrief[] }) {
  const [draft, setDraft] = useState('')
  const { attempt } = useUndo()
  const field = useId()
  const tags = [...new Set(chosen.flatMap((one) => one.tags))].sort()

  // Undoing gives back to exactly those whose tags changed, whatever else happened to them meanwhile.
  const change = (tag: string, on: boolean) => {
    const ids = chosen.filter((one) => one.tags.includes(tag) !== on).map(({ id }) => id)
    if (ids.length === 0) return
    const [there, back] = on ? (['addTags', 'removeTags'] as const) : (['removeTags', 'addTags'] as const)
    void attempt(async () => {
      await write(() => updateResearchers(ids, { [there]: [tag] }))
      return {
        said: i18n.t(on ? 'library.bulkTag.added' : 'library.bulkTag.removed', ids.length, [String(ids.length), tag]),
        undo: async () => {
          await write(() => updateResearchers(ids, { [back]: [tag] }))
          return i18n.t('library.bulkTag.undone')
        },
      }
    })
  }
  const add = (event: FormEvent) => {
    event.preventDefault()
    const tag = draft.trim()
    setDraft('')
    if (tag !== '') change(tag, true)
  }
  return (
    <form className="bulk-tag" onSubmit={add}>
      <label htmlFor={field}>{i18n.t('library.researcher.addTag')}</label>
      <div className="bulk-tag-line">
        <input
          id={field}
          type="text"
          maxLength={LONGEST}
          data-testid="bulk-tag"
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
        />
        <button type="submit" data-testid="bulk-tag-add">
          {i18n.t('library.bulkTag.add')}
        </button>
      </div>
      {tags.length > 0 && (
        <ul className="bulk-tags" aria-label={i18n.t('common.tags')}>
          {tags.map((tag) => (
            <li key={tag} className="tag">
              <span>{tag}</span>
              <button
                type="button"
                className="bare"
                aria-label={i18n.t('library.researcher.removeTag', [tag])}
                onClick={() => change(tag, false)}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  )
}

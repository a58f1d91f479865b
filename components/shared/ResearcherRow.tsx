import type { MouseEvent } from 'react'
import { i18n } from '#i18n'
import type { ResearcherLine } from '../../lib/model/researcher'
import { countText, shortCountText } from './format'
import { Count, Score, Unknown } from './Figure'
import { Icon } from './Icon'
import { researcherHref } from './links'

/** Which rows are marked, and what turns one over (`range`: all from the one turned over last). */
export interface RowSelection {
  has(id: ResearcherLine['id']): boolean
  toggle(index: number, range?: boolean): void
}

interface ResearcherRowProps {
  researcher: ResearcherLine
  index: number
  /** How many the list has. */
  count: number
  selection?: RowSelection | undefined
  onOpen?: ((event: MouseEvent<HTMLAnchorElement>) => void) | undefined
  onRemove?: (index: number) => void
}

/** One of a list of researchers. Without hooks: the popup's first lines are drawn before React is there. */
export function ResearcherRow({ researcher, index, count, selection, onOpen, onRemove }: ResearcherRowProps) {
  return (
    <li
      data-index={index}
      data-researcher={researcher.id}
      aria-setsize={count}
      aria-posinset={index + 1}
      data-marked={selection?.has(researcher.id)}
    >
      {selection && (
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={i18n.t('library.select.one', [researcher.name])}
          checked={selection.has(researcher.id)}
          // A change event does not say whether Shift is held; a key that toggles arrives as a click too.
          onClick={(event) => selection.toggle(index, event.shiftKey)}
          onChange={() => {}}
        />
      )}
      <a data-row-link tabIndex={-1} href={researcherHref(researcher.id)} onClick={onOpen}>
        <bdi>{researcher.name}</bdi>
      </a>
      <dl className="row-scores">
        <dt className="visually-hidden">{i18n.t('common.novelty')}</dt>
        <dd>
          <Score kind="novelty" value={researcher.novelty} />
        </dd>
        <dt className="visually-hidden">{i18n.t('common.aiScore')}</dt>
        <dd>
          <Score kind="aiScore" value={researcher.aiScore} />
        </dd>
      </dl>
      <button
        type="button"
        tabIndex={-1}
        className="bare row-remove"
        aria-label={i18n.t('common.remove', [researcher.name])}
        aria-keyshortcuts="Delete"
        onClick={() => onRemove?.(index)}
      >
        <Icon name="close" />
      </button>
      <Facts researcher={researcher} />
    </li>
  )
}

function Facts({ researcher: { field, hIndex, paperCount, citations, tags } }: { researcher: ResearcherLine }) {
  return (
    <p className="row-facts">
      {field && <span className="field-chip">{field}</span>}
      <span>
        {i18n.t('common.hIndex')} <Count value={hIndex} />
      </span>
      <span>
        {paperCount === undefined ? (
          <>
            {i18n.t('common.papers')} <Unknown />
          </>
        ) : (
          i18n.t('common.paperCount', paperCount, [countText(paperCount)])
        )}
      </span>
      <span>
        {citations === undefined ? (
          <>
            {i18n.t('common.citations')} <Unknown />
          </>
        ) : (
          i18n.t('common.citationCount', citations, [shortCountText(citations)])
        )}
      </span>
      {tags.map((tag) => (
        <span key={tag} className="tag">
          {tag}
        </span>
      ))}
    </p>
  )
}

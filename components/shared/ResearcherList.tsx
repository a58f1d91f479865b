import type { MouseEvent, RefObject } from 'react'
import { useRef } from 'react'
import { i18n } from '#i18n'
import type { ResearcherBrief } from '../../lib/model/researcher'
import { countText, shortCountText } from './format'
import { Count, Score, Unknown } from './Figure'
import { Icon } from './Icon'
import { researcherHref } from './links'
import { useRowKeys } from './useRowKeys'
import { useRowWindow } from './useRowWindow'
import type { Covered } from './useRowWindow'

interface ResearcherListProps {
  researchers: readonly ResearcherBrief[]
  search: RefObject<HTMLInputElement | null>
  covered: Covered
  onRemove: (researcher: ResearcherBrief) => void
  /** Where rows can be marked: which are, and what turns one over (`range`: all from the one turned over last). */
  selection?: { has(id: ResearcherBrief['id']): boolean; toggle(index: number, range?: boolean): void }
  /** What a click on a name does instead of following its link; the popup opens a tab and closes itself. */
  onOpen?: (event: MouseEvent<HTMLAnchorElement>) => void
}

const ROW = 52

/** Saved researchers as a narrow list: the popup's, and the library's where a table has no room. */
export function ResearcherList({ researchers, search, covered, onRemove, selection, onOpen }: ResearcherListProps) {
  const list = useRef<HTMLUListElement>(null)
  const { first, end, before, after, scrollTo } = useRowWindow(list, researchers.length, ROW, covered)
  const remove = useRowKeys({
    count: researchers.length,
    container: list,
    scrollTo,
    search,
    ...(selection && { onMark: selection.toggle }),
    onRemove: (index) => researchers[index] && onRemove(researchers[index]),
  })
  return (
    <ul
      ref={list}
      className={selection ? 'researcher-list researcher-list-marks' : 'researcher-list'}
      aria-label={i18n.t('common.researchers')}
      style={{ paddingTop: before, paddingBottom: after }}
    >
      {researchers.slice(first, end).map((researcher, place) => (
        <li
          key={researcher.id}
          data-index={first + place}
          data-researcher={researcher.id}
          aria-setsize={researchers.length}
          aria-posinset={first + place + 1}
          data-marked={selection?.has(researcher.id)}
        >
          {selection && (
            <input
              type="checkbox"
              aria-label={i18n.t('library.select.one', [researcher.name])}
              checked={selection.has(researcher.id)}
              // A change event does not say whether Shift is held; a key that toggles arrives as a click too.
              onClick={(event) => selection.toggle(first + place, event.shiftKey)}
              onChange={() => {}}
            />
          )}
          <a data-row-link href={researcherHref(researcher.id)} onClick={onOpen}>
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
            className="bare row-remove"
            aria-label={i18n.t('common.remove', [researcher.name])}
            aria-keyshortcuts="Delete"
            onClick={() => remove(first + place)}
          >
            <Icon name="close" />
          </button>
          <Facts researcher={researcher} />
        </li>
      ))}
    </ul>
  )
}

function Facts({ researcher: { field, hIndex, paperCount, citations, tags } }: { researcher: ResearcherBrief }) {
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

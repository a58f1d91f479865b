import type { KeyboardEvent } from 'react'
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { defaultSort, parseSort, sortParam, sortResearchers } from '../shared/order'
import type { Sort } from '../shared/order'
import { remember, remembered } from '../shared/remember'
import { UndoProvider, useUndo } from '../shared/useUndo'
import { UndoToast } from '../shared/UndoToast'
import { ResearcherList } from '../shared/ResearcherList'
import { ScoreNote } from '../shared/ScoreNote'
import { findResearchers } from '../shared/search'
import { SearchField } from '../shared/SearchField'
import { SortChoice } from '../shared/SortChoice'
import { useResearcherBriefs } from '../shared/useLibrary'
import { Inbox } from './Inbox'
import { PopupFooter } from './PopupFooter'
import { PopupHeader } from './PopupHeader'
import { openInTab, openTab } from './openTab'
import { ThisPage } from './ThisPage'
import { useListMark } from './useListMark'
import { Welcome } from './Welcome'

const COVERED = { top: 90, bottom: 56 }

export function Popup() {
  return (
    <UndoProvider>
      <SavedResearchers />
    </UndoProvider>
  )
}

function SavedResearchers() {
  const all = useResearcherBriefs()
  const { remove, done } = useUndo()
  const [text, setText] = useState('')
  const [sort, setSort] = useState<Sort>(() => parseSort(remembered('popupSort') ?? sortParam(defaultSort)))
  const query = useDeferredValue(text)
  const search = useRef<HTMLInputElement>(null)
  const sorted = useMemo(() => sortResearchers(all ?? [], sort), [all, sort])
  const shown = useMemo(() => findResearchers(sorted, query), [sorted, query])

  const changeSort = useCallback((next: Sort) => {
    remember('popupSort', sortParam(next))
    setSort(next)
  }, [])
  const openFirst = (event: KeyboardEvent) => {
    const first = findResearchers(sorted, text)[0]
    if (event.key === 'Enter' && first && !event.nativeEvent.isComposing) openTab(`researcher/${first.id}`)
  }

  useListMark(all !== undefined)
  // Nobody saved, and nobody just removed: then there is nothing to search, and something to learn.
  const welcome = all?.length === 0 && done.length === 0
  return (
    <div className="popup">
      <PopupHeader />
      <main>
        <Inbox />
        <ThisPage saved={all} />
        {!welcome && (
          <div className="popup-controls">
            <SearchField
              label={i18n.t('popup.search')}
              value={text}
              onChange={setText}
              onKeyDown={openFirst}
              field={search}
              ready
            />
            <div className="list-head">
              <SortChoice sort={sort} onChange={changeSort} />
              <span aria-hidden="true" className="list-column">
                {i18n.t('common.novelty')}
              </span>
              <span aria-hidden="true" className="list-column">
                {i18n.t('common.aiScore')}
              </span>
            </div>
          </div>
        )}
        {!welcome && <ScoreNote />}
        {welcome ? (
          <Welcome />
        ) : (
          <ResearcherList
            researchers={shown}
            search={search}
            covered={COVERED}
            onRemove={(researcher) => void remove([researcher])}
            onOpen={openInTab}
          />
        )}
        {all && !welcome && shown.length === 0 && (
          <p className="none-found">
            {text === '' ? i18n.t('popup.nobodyLeft') : i18n.t('common.search.none', [text])}
          </p>
        )}
        <output className="visually-hidden">
          {all && text !== '' ? i18n.t('common.search.found', shown.length) : ''}
        </output>
      </main>
      <UndoToast />
      <PopupFooter saved={all?.length ?? 0} />
    </div>
  )
}

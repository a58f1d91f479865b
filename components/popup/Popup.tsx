import type { KeyboardEvent } from 'react'
import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { i18n } from '#i18n'
import { sortResearchers } from '../../lib/model/researcherOrder'
import type { Sort } from '../../lib/model/researcherOrder'
import type { Glance } from '../../lib/store/glance'
import { UndoProvider, useUndo } from '../shared/useUndo'
import { UndoToast } from '../shared/UndoToast'
import { ResearcherList } from '../shared/ResearcherList'
import { ScoreNote } from '../shared/ScoreNote'
import { findResearchers } from '../shared/search'
import { SearchField } from '../shared/SearchField'
import { useResearcherBriefs } from '../shared/useLibrary'
import { leaveFirst, typedFirst } from './first/leaveFirst'
import { rememberList } from './hadList'
import { Inbox } from './Inbox'
import { ListControls } from './ListControls'
import { listSort, rememberListSort } from './listSort'
import { PopupFooter } from './PopupFooter'
import { PopupHeader } from './PopupHeader'
import { openInTab, openTab } from './openTab'
import { ThisPage } from './ThisPage'
import { useGlance } from './useGlance'
import { useTimedPaint } from './useTimedPaint'
import { Welcome } from './Welcome'

const COVERED = { top: 90, bottom: 56 }

/** @param first the first lines of the list, where they were known before all of it */
export function Popup({ first }: { first?: Glance | undefined }) {
  return (
    <UndoProvider>
      <SavedResearchers first={first} />
    </UndoProvider>
  )
}

function SavedResearchers({ first }: { first: Glance | undefined }) {
  const all = useResearcherBriefs()
  const { remove, done } = useUndo()
  const [text, setText] = useState(typedFirst)
  const [sort, setSort] = useState<Sort>(listSort)
  const query = useDeferredValue(text)
  const search = useRef<HTMLInputElement>(null)
  const sorted = useMemo(() => sortResearchers(all ?? [], sort), [all, sort])
  const found = useMemo(() => findResearchers(sorted, query), [sorted, query])
  const shown = all ? found : (first?.lines ?? [])
  const total = all?.length ?? first?.total

  const changeSort = useCallback((next: Sort) => {
    rememberListSort(next)
    setSort(next)
  }, [])
  const openFirst = (event: KeyboardEvent) => {
    const top = findResearchers(sorted, text)[0]
    if (event.key === 'Enter' && top && !event.nativeEvent.isComposing) openTab(`researcher/${top.id}`)
  }

  // Before the paint, so that nothing is seen twice.
  useLayoutEffect(leaveFirst, [])
  useTimedPaint(shown.length > 0, all !== undefined)
  useGlance(all, sort)
  const listed = all && all.length > 0
  useEffect(() => {
    if (listed !== undefined) rememberList(listed)
  }, [listed])
  // Nobody saved, and nobody just removed: then there is nothing to search, and something to learn.
  const welcome = total === 0 && done.length === 0
  return (
    <div className="popup">
      <PopupHeader />
      <main>
        <Inbox />
        <ThisPage saved={all} />
        {!welcome && (
          <ListControls sort={sort} onSort={changeSort}>
            <SearchField
              label={i18n.t('popup.search')}
              value={text}
              onChange={setText}
              onKeyDown={openFirst}
              field={search}
              ready
            />
          </ListControls>
        )}
        {!welcome && <ScoreNote />}
        {welcome ? (
          <Welcome />
        ) : (
          <ResearcherList
            researchers={shown}
            count={all ? shown.length : (total ?? 0)}
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
      <PopupFooter saved={total} />
    </div>
  )
}

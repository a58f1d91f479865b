import { useDeferredValue, useMemo, useRef } from 'react'
import { i18n } from '#i18n'
import { ExportMenu } from '../../shared/ExportMenu'
import { countText } from '../../shared/format'
import { parseSort, sortParam, sortResearchers } from '../../shared/order'
import type { Sort } from '../../shared/order'
import { ResearcherList } from '../../shared/ResearcherList'
import { ScoreNote } from '../../shared/ScoreNote'
import { findResearchers } from '../../shared/search'
import { SearchField } from '../../shared/SearchField'
import { SortChoice } from '../../shared/SortChoice'
import { useResearchers } from '../../shared/useLibrary'
import { useRemovals } from '../../shared/useRemovals'
import { PageHead } from '../PageHead'
import { replaceQuery } from '../route'
import { useUrlText } from '../useUrlText'
import { useWide } from '../useWide'
import { NobodyYet } from './NobodyYet'
import { ResearcherTable } from './ResearcherTable'

const COVERED = { top: 60, bottom: 16 }

/** Everyone saved: searched, sorted, opened, removed. */
export function ResearchersPage({ query }: { query: Readonly<Record<string, string>> }) {
  const all = useResearchers()
  const { remove } = useRemovals()
  const [text, setText] = useUrlText('q', query['q'] ?? '')
  const sort = parseSort(query['sort'])
  const wanted = useDeferredValue(text)
  const search = useRef<HTMLInputElement>(null)
  const wide = useWide()
  const { by, descending } = sort
  const sorted = useMemo(() => sortResearchers(all ?? [], { by, descending }), [all, by, descending])
  const shown = useMemo(() => findResearchers(sorted, wanted), [sorted, wanted])

  const title = i18n.t('library.pages.researchers')
  if (!all) return <PageHead title={title} />
  if (all.length === 0) return <NobodyYet title={title} />
  const setSort = (next: Sort) => replaceQuery({ sort: sortParam(next) })
  const list = {
    researchers: shown,
    search,
    covered: COVERED,
    onRemove: (researcher: (typeof all)[number]) => void remove([researcher]),
  }
  return (
    <>
      <PageHead title={title} count={countText(all.length)}>
        <SearchField label={i18n.t('popup.search')} value={text} onChange={setText} field={search} />
        {!wide && <SortChoice sort={sort} onChange={setSort} />}
        <ExportMenu {...(text !== '' && { ids: shown.map(({ id }) => id) })} />
      </PageHead>
      <ScoreNote />
      {wide ? <ResearcherTable {...list} sort={sort} onSort={setSort} /> : <ResearcherList {...list} />}
      {shown.length === 0 && <p className="none-found">{i18n.t('common.search.none', [text])}</p>}
      <output className="visually-hidden">{text === '' ? '' : i18n.t('common.search.found', shown.length)}</output>
    </>
  )
}

import { useDeferredValue, useMemo, useRef } from 'react'
import { i18n } from '#i18n'
import type { Researcher } from '../../../lib/model/researcher'
import { countText } from '../../shared/format'
import { researcherHref } from '../../shared/links'
import { ScoreNote } from '../../shared/ScoreNote'
import { findPapers } from '../../shared/search'
import { SearchField } from '../../shared/SearchField'
import { usePapers, useResearchers } from '../../shared/useLibrary'
import { GrowingList } from '../GrowingList'
import { PageHead } from '../PageHead'
import { useUrlText } from '../useUrlText'
import { PaperEntry } from './PaperEntry'

/** Every paper the library knows, and whose profile lists it. */
export function PapersPage({ query }: { query: Readonly<Record<string, string>> }) {
  const all = usePapers()
  const researchers = useResearchers()
  const [text, setText] = useUrlText('q', query['q'] ?? '')
  const wanted = useDeferredValue(text)
  const shown = useMemo(() => findPapers(all ?? [], wanted), [all, wanted])
  const listedBy = useMemo(() => listings(researchers ?? []), [researchers])
  const search = useRef<HTMLInputElement>(null)

  const title = i18n.t('library.pages.papers')
  if (!all) return <PageHead title={title} />
  return (
    <>
      <PageHead title={title} count={countText(all.length)}>
        {all.length > 0 && (
          <SearchField label={i18n.t('library.paper.search')} value={text} onChange={setText} field={search} />
        )}
      </PageHead>
      {all.length === 0 && <p className="none-found">{i18n.t('library.paper.none')}</p>}
      {all.length > 0 && <ScoreNote />}
      {all.length > 0 && shown.length === 0 && <p className="none-found">{i18n.t('common.search.none', [text])}</p>}
      <GrowingList key={wanted} items={shown}>
        {(paper) => (
          <PaperEntry paper={paper} level={2}>
            <ListedBy researchers={listedBy.get(paper.id)} />
          </PaperEntry>
        )}
      </GrowingList>
      <output className="visually-hidden">{text === '' ? '' : i18n.t('common.search.found', shown.length)}</output>
    </>
  )
}

function ListedBy({ researchers }: { researchers: readonly Researcher[] | undefined }) {
  if (!researchers) return null
  return (
    <p className="listed-by">
      {i18n.t('library.paper.listedBy')}{' '}
      {researchers.map(({ id, name }) => (
        <a key={id} href={researcherHref(id)}>
          <bdi>{name}</bdi>
        </a>
      ))}
    </p>
  )
}

/** Which researchers list a paper; only a profile that lists it makes it theirs. */
function listings(researchers: readonly Researcher[]): ReadonlyMap<string, readonly Researcher[]> {
  const listed = new Map<string, Researcher[]>()
  for (const researcher of researchers) {
    for (const paper of researcher.papers) {
      const others = listed.get(paper)
      if (others) others.push(researcher)
      else listed.set(paper, [researcher])
    }
  }
  return listed
}

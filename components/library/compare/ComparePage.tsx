import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import { i18n } from '#i18n'
import type { Paper } from '../../../lib/model/paper'
import type { Researcher, ResearcherId } from '../../../lib/model/researcher'
import { listOverrides } from '../../../lib/store'
import { ScoreNote } from '../../shared/ScoreNote'
import { usePapersOf, useResearchers } from '../../shared/useLibrary'
import { PageHead } from '../PageHead'
import { replaceQuery } from '../route'
import { CompareEmpty } from './CompareEmpty'
import { CompareTable } from './CompareTable'
import { corrected } from './corrected'
import { PairTable } from './PairTable'
import { PersonPicker } from './PersonPicker'
import { SharedPapers } from './SharedPapers'

/** As many as fit beside one another and can be kept in mind. */
export const MOST_COMPARED = 6

/** Two to six researchers side by side; who they are stands in the address. */
export function ComparePage({ query }: { query: Readonly<Record<string, string>> }) {
  const all = useResearchers()
  const title = i18n.t('library.pages.compare')
  if (!all) return <PageHead title={title} />
  return <Compared title={title} all={all} ids={query['ids'] ?? ''} />
}

function Compared({ title, all, ids }: { title: string; all: readonly Researcher[]; ids: string }) {
  const overrides = useLiveQuery(() => listOverrides())
  const people = useMemo(() => corrected(all, overrides ?? []), [all, overrides])
  const chosen = useMemo(() => chosenOf(people, ids), [people, ids])
  const listed = usePapersOf(chosen.map(({ id }) => id))
  const papers = useMemo(() => listed && theirs(chosen, listed), [chosen, listed])
  const choose = (next: readonly ResearcherId[]) => replaceQuery({ ids: next.join(',') })
  return (
    <div className="compare">
      <PageHead title={title}>
        <PersonPicker
          people={people.filter((person) => !chosen.includes(person))}
          full={chosen.length >= MOST_COMPARED}
          onPick={({ id }) => choose([...chosen.map((one) => one.id), id])}
        />
      </PageHead>
      {chosen.length === 0 && <CompareEmpty all={people} />}
      {chosen.length === 1 && <p className="lead">{i18n.t('compare.choose')}</p>}
      {chosen.length > 0 && (
        <>
          <ScoreNote />
          <CompareTable
            people={chosen}
            papers={papers ?? new Map()}
            onDrop={({ id }) => choose(chosen.map((one) => one.id).filter((one) => one !== id))}
          />
        </>
      )}
      {chosen.length > 1 && papers && (
        <>
          <PairTable people={chosen} papers={papers} all={people} />
          <SharedPapers people={chosen} papers={papers} />
        </>
      )}
    </div>
  )
}

/** The people an address names, in its order; ids of nobody are left out. */
function chosenOf(all: readonly Researcher[], ids: string): Researcher[] {
  const wanted = [...new Set(ids.split(','))].slice(0, MOST_COMPARED)
  return wanted.flatMap((id) => all.find((person) => person.id === id) ?? [])
}

/** What each profile lists, but for what the reader said is not theirs. */
function theirs(people: readonly Researcher[], listed: ReadonlyMap<ResearcherId, readonly Paper[]>) {
  return new Map(
    people.map(({ id, papers }) => {
      const own = new Set(papers)
      return [id, (listed.get(id) ?? []).filter((paper) => own.has(paper.id))] as const
    }),
  )
}

import { i18n } from '#i18n'
import type { Researcher, ResearcherId } from '../../../lib/model/researcher'
import { ScoreNote } from '../../shared/ScoreNote'
import { usePapersOf, useResearchers } from '../../shared/useLibrary'
import { PageHead } from '../PageHead'
import { replaceQuery } from '../route'
import { CompareTable } from './CompareTable'
import { PersonPicker } from './PersonPicker'
import { SharedPapers } from './SharedPapers'

/** As many as fit beside one another and can be kept in mind. */
export const MOST_COMPARED = 6

/** Two to six researchers side by side; who they are stands in the address. */
export function ComparePage({ query }: { query: Readonly<Record<string, string>> }) {
  const all = useResearchers()
  const chosen = chosenOf(all ?? [], query['ids'] ?? '')
  const papers = usePapersOf(chosen.map(({ id }) => id))
  const title = i18n.t('compare.title')
  if (!all) return <PageHead title={title} />
  const choose = (ids: readonly ResearcherId[]) => replaceQuery({ ids: ids.join(',') })
  return (
    <div className="compare">
      <PageHead title={title}>
        {chosen.length < MOST_COMPARED && (
          <PersonPicker
            people={all.filter((person) => !chosen.includes(person))}
            onPick={({ id }) => choose([...chosen.map((one) => one.id), id])}
          />
        )}
      </PageHead>
      {chosen.length < 2 && <p className="lead">{i18n.t('compare.choose')}</p>}
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
      {chosen.length > 1 && papers && <SharedPapers people={chosen} papers={papers} />}
    </div>
  )
}

/** The people an address names, in its order; ids of nobody are left out. */
function chosenOf(all: readonly Researcher[], ids: string): Researcher[] {
  const wanted = [...new Set(ids.split(','))].slice(0, MOST_COMPARED)
  return wanted.flatMap((id) => all.find((person) => person.id === id) ?? [])
}

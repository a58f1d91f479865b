import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { i18n } from '#i18n'
import type { Paper } from '../../../lib/model/paper'
import type { Researcher, ResearcherId } from '../../../lib/model/researcher'
import { countText } from '../../shared/format'
import { researcherHref } from '../../shared/links'
import { ScrollX } from '../ScrollX'
import { pairsOf } from './pairs'
import type { Pair } from './pairs'

interface PairTableProps {
  people: readonly Researcher[]
  papers: ReadonlyMap<ResearcherId, readonly Paper[]>
  all: readonly Researcher[]
}

/** Every two of them: how many papers both list, and who wrote with both. A row a pair. */
export function PairTable({ people, papers, all }: PairTableProps) {
  const pairs = useMemo(() => pairsOf(people, papers, all), [people, papers, all])
  return (
    <div className="compare-pairs">
      <h2>{i18n.t('compare.pairs.title')}</h2>
      <ScrollX label={i18n.t('compare.pairs.title')}>
        <table className="table" data-testid="compare-pairs">
          <thead>
            <tr>
              <th scope="col">{i18n.t('compare.pairs.who')}</th>
              <th scope="col" className="number">
                {i18n.t('compare.pairs.papers')}
              </th>
              <th scope="col">{i18n.t('compare.pairs.people')}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair) => (
              <tr key={pair.people.map(({ id }) => id).join(' ')}>
                <th scope="row">{i18n.t('compare.empty.two', [pair.people[0].name, pair.people[1].name])}</th>
                <td className="number">{countText(pair.papers.length)}</td>
                <td>
                  <People pair={pair} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
    </div>
  )
}

/** As many as a row can hold without becoming a list of its own. */
const MOST = 6

function People({ pair: { saved, named, possible } }: { pair: Pair }) {
  const links = saved.map(({ id, name }) => (
    <li key={id}>
      <a href={researcherHref(id)}>
        <bdi>{name}</bdi>
      </a>
    </li>
  ))
  const certain = [...links, ...named.map(nameOf)]
  if (certain.length + possible.length === 0) return <span className="unknown">{countText(0)}</span>
  return (
    <>
      <Names names={certain} />
      {possible.length > 0 && (
        <div className="coauthors-possible">
          <span className="small">{i18n.t('compare.pairs.possible')}</span>
          <Names names={possible.map(nameOf)} />
        </div>
      )}
    </>
  )
}

const nameOf = (name: string) => (
  <li key={name}>
    <bdi>{name}</bdi>
  </li>
)

function Names({ names }: { names: readonly ReactNode[] }) {
  if (names.length === 0) return null
  return (
    <ul className="coauthor-names">
      {names.slice(0, MOST)}
      {names.length > MOST && (
        <li className="coauthors-more">{i18n.t('compare.pairs.more', [countText(names.length - MOST)])}</li>
      )}
    </ul>
  )
}

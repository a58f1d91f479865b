import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import { i18n } from '#i18n'
import type { Paper } from '../../../lib/model/paper'
import type { Researcher } from '../../../lib/model/researcher'
import { listOverrides } from '../../../lib/store'
import { countText } from '../../shared/format'
import { researcherHref } from '../../shared/links'
import { useResearchers } from '../../shared/useLibrary'
import { coauthorsOf } from './coauthors'
import type { Coauthor } from './coauthors'

/** Who else of the saved researchers wrote these papers: those both profiles say so of, and apart those a name fits. */
export function CoauthorList({ researcher, papers }: { researcher: Researcher; papers: readonly Paper[] }) {
  const all = useResearchers()
  const overrides = useLiveQuery(() => listOverrides())
  const { confirmed, possible } = useMemo(
    () => coauthorsOf(researcher, papers, all ?? [], overrides ?? []),
    [researcher, papers, all, overrides],
  )
  if (confirmed.length + possible.length === 0) return null
  return (
    <section className="coauthors" aria-labelledby="coauthors-heading" data-testid="coauthors">
      <h2 id="coauthors-heading">{i18n.t('people.coauthors.title')}</h2>
      <Group kind="confirmed" coauthors={confirmed} />
      <Group kind="possible" coauthors={possible} />
    </section>
  )
}

function Group({ kind, coauthors }: { kind: 'confirmed' | 'possible'; coauthors: readonly Coauthor[] }) {
  if (coauthors.length === 0) return null
  return (
    <div className={`coauthors-${kind}`}>
      <p className="small">{i18n.t(`people.coauthors.${kind}`)}</p>
      <ul className="coauthor-names">
        {coauthors.map(({ researcher: { id, name }, papers }) => (
          <li key={id}>
            <a href={researcherHref(id)} title={papers.map(({ title }) => title).join('\n')}>
              <bdi>{name}</bdi>
            </a>{' '}
            <span className="small">{i18n.t('common.paperCount', papers.length, [countText(papers.length)])}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

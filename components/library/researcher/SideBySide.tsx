import type { ReactNode } from 'react'
import { i18n } from '#i18n'
import type { Researcher } from '../../../lib/model/researcher'
import { countText, dateText } from '../../shared/format'
import { Count, Score, Unknown } from '../../shared/Figure'
import { identityLink, researcherHref } from '../../shared/links'
import { Source } from '../../shared/Source'

interface SideBySideProps {
  sides: readonly [Researcher, Researcher]
  /** What stands over the two; by default that one is this page's own and the other is not. */
  heads?: readonly [string, string]
}

/** What is known of each of two researchers, fact by fact: what tells one person from two. */
export function SideBySide({ sides, heads }: SideBySideProps) {
  const [here, there] = sides
  const facts = factRows().filter(({ has }) => has(here) || has(there))
  return (
    <table className="fact-table side-by-side">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{i18n.t('library.namesake.fact')}</span>
          </th>
          <th scope="col">{heads?.[0] ?? i18n.t('library.namesake.here')}</th>
          <th scope="col">
            <a href={researcherHref(there.id)}>{heads?.[1] ?? i18n.t('library.namesake.there')}</a>
          </th>
        </tr>
      </thead>
      <tbody>
        {facts.map(({ label, has, show }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {sides.map((side) => (
              <td key={side.id}>{has(side) ? show(side) : <Unknown />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface Fact {
  label: string
  has(side: Researcher): boolean
  show(side: Researcher): ReactNode
}

function factRows(): Fact[] {
  const count = (label: string, field: 'hIndex' | 'paperCount' | 'citations'): Fact => ({
    label,
    has: (side) => side[field] !== undefined,
    show: (side) => <Count value={side[field]} />,
  })
  const score = (label: string, field: 'novelty' | 'aiScore'): Fact => ({
    label,
    has: (side) => side[field] !== undefined,
    show: (side) => <Score kind={field} value={side[field]} />,
  })
  return [
    {
      label: i18n.t('library.field.identities'),
      has: ({ identities }) => identities.length > 0,
      show: (side) => <Identities researcher={side} />,
    },
    {
      label: i18n.t('library.field.affiliation'),
      has: ({ affiliation }) => Boolean(affiliation),
      show: ({ affiliation }) => <bdi>{affiliation}</bdi>,
    },
    {
      label: i18n.t('library.field.interests'),
      has: ({ interests = [] }) => interests.length > 0,
      show: ({ interests = [] }) => interests.join(' · '),
    },
    { label: i18n.t('common.column.field'), has: ({ field }) => Boolean(field), show: ({ field }) => field },
    count(i18n.t('common.column.hIndex'), 'hIndex'),
    count(i18n.t('common.column.citations'), 'citations'),
    count(i18n.t('common.column.paperCount'), 'paperCount'),
    { label: i18n.t('library.field.papers'), has: () => true, show: ({ papers }) => countText(papers.length) },
    score(i18n.t('common.novelty'), 'novelty'),
    score(i18n.t('common.aiScore'), 'aiScore'),
    { label: i18n.t('common.tags'), has: ({ tags }) => tags.length > 0, show: ({ tags }) => tags.join(', ') },
    { label: i18n.t('library.field.source'), has: () => true, show: ({ source }) => <Source source={source} /> },
    { label: i18n.t('common.column.savedAt'), has: () => true, show: ({ savedAt }) => dateText(savedAt) },
  ]
}

function Identities({ researcher: { identities } }: { researcher: Researcher }) {
  return identities.map((identity) => {
    const link = identityLink(identity)
    return (
      <span key={`${identity.kind} ${identity.value}`} className="identity">
        <a href={link?.href} target="_blank" rel="noreferrer">
          {link?.label ?? identity.kind}
        </a>{' '}
        <span className="small">{identity.value}</span>
      </span>
    )
  })
}

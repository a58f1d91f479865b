import type { CSSProperties, ReactNode } from 'react'
import { i18n } from '#i18n'
import type { Paper } from '../../../lib/model/paper'
import type { Metrics, Researcher, ResearcherId } from '../../../lib/model/researcher'
import { countText, dateText } from '../../shared/format'
import { Count, Score, Unknown } from '../../shared/Figure'
import { Icon } from '../../shared/Icon'
import { identityLink, researcherHref } from '../../shared/links'
import { numberSource } from '../../shared/numberSource'
import { Source } from '../../shared/Source'
import { ScrollX } from '../ScrollX'
import { Sparkline } from '../researcher/Sparkline'
import type { NumberKey } from '../researcher/series'

type PapersOf = ReadonlyMap<ResearcherId, readonly Paper[]>

interface CompareTableProps {
  people: readonly Researcher[]
  papers: PapersOf
  onDrop: (person: Researcher) => void
}

/** Fact by fact: a row each, a column a person. Every number says where it was read and when. */
export function CompareTable({ people, papers, onDrop }: CompareTableProps) {
  const columns: CSSProperties & { '--people': number } = { '--people': people.length }
  return (
    <ScrollX label={i18n.t('library.pages.compare')}>
      <table className="fact-table compare-table" style={columns} data-testid="compare-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{i18n.t('library.namesake.fact')}</span>
            </th>
            {people.map((person) => (
              <th key={person.id} scope="col">
                <span className="compare-name">
                  <a href={researcherHref(person.id)}>
                    <bdi>{person.name}</bdi>
                  </a>
                  <button
                    type="button"
                    className="bare"
                    aria-label={i18n.t('compare.drop', [person.name])}
                    onClick={({ currentTarget }) => {
                      keepFocus(currentTarget)
                      onDrop(person)
                    }}
                  >
                    <Icon name="close" />
                  </button>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows(papers).map(({ label, show }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {people.map((person) => (
                <td key={person.id}>{show(person) || <Unknown />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  )
}

/** The column that goes takes its button with it: the next one's gets the focus, or the page where it was the last. */
function keepFocus(button: HTMLElement): void {
  const buttons = [...(button.closest('tr')?.querySelectorAll<HTMLElement>('button') ?? [])]
  const at = buttons.indexOf(button)
  const next = buttons[at + 1] ?? buttons[at - 1] ?? button.closest('main')
  next?.focus()
}

interface Row {
  label: string
  /** What is not there is unknown. */
  show: (person: Researcher) => ReactNode
}

function rows(papers: PapersOf): Row[] {
  return [
    { label: i18n.t('library.field.affiliation'), show: ({ affiliation }) => affiliation && <bdi>{affiliation}</bdi> },
    number('field', i18n.t('common.column.field'), ({ field }) => <span className="field-chip">{field}</span>),
    number('hIndex', i18n.t('common.column.hIndex'), ({ hIndex }) => <Count value={hIndex} />),
    number('citations', i18n.t('common.column.citations'), ({ citations }) => <Count value={citations} />),
    number('paperCount', i18n.t('common.column.paperCount'), ({ paperCount }) => <Count value={paperCount} />),
    number('novelty', i18n.t('common.novelty'), ({ novelty }) => <Score kind="novelty" value={novelty} />),
    number('aiScore', i18n.t('common.aiScore'), ({ aiScore }) => <Score kind="aiScore" value={aiScore} />),
    { label: i18n.t('library.field.papers'), show: (person) => listed(person, papers.get(person.id) ?? []) },
    {
      label: i18n.t('common.tags'),
      show: ({ tags }) =>
        tags.length > 0 &&
        tags.map((tag) => (
          <span key={tag} className="tag">
            {tag}
          </span>
        )),
    },
    {
      label: i18n.t('library.field.identities'),
      show: ({ identities }) =>
        identities.length > 0 &&
        identities.map((identity) => (
          <a
            key={`${identity.kind} ${identity.value}`}
            className="identity"
            href={identityLink(identity)?.href}
            target="_blank"
            rel="noreferrer"
          >
            {identityLink(identity)?.label ?? identity.kind}
          </a>
        )),
    },
    { label: i18n.t('common.column.savedAt'), show: ({ savedAt }) => dateText(savedAt) },
  ]
}

function number(by: NumberKey | 'field', label: string, value: (person: Metrics) => ReactNode): Row {
  return {
    label,
    show: (person) =>
      person[by] !== undefined && (
        <>
          <span className="compare-number">
            {value(person)}
            {by !== 'field' && <Sparkline researcher={person} by={by} />}
          </span>
          <span className="tile-source">
            <Source source={numberSource(person, by)} />
          </span>
        </>
      ),
  }
}

/** How many papers the profile lists, and from when to when. */
function listed(person: Researcher, papers: readonly Paper[]): ReactNode {
  const years = papers.flatMap(({ date, year }) => (date ? Number(date.slice(0, 4)) : (year ?? [])))
  const span = years.length === 0 ? '' : [...new Set([Math.min(...years), Math.max(...years)])].join('–')
  return (
    <>
      {countText(person.papers.length)} {span && <span className="small">{span}</span>}
    </>
  )
}

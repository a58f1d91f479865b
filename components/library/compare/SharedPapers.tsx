import { i18n } from '#i18n'
import type { Paper, PaperId } from '../../../lib/model/paper'
import type { Researcher, ResearcherId } from '../../../lib/model/researcher'
import { countText } from '../../shared/format'
import { researcherHref } from '../../shared/links'
import { PaperEntry } from '../papers/PaperEntry'

interface SharedPapersProps {
  people: readonly Researcher[]
  papers: ReadonlyMap<ResearcherId, readonly Paper[]>
}

/** Papers that more than one of the profiles list, those of most people first: this is what makes co-authors. */
export function SharedPapers({ people, papers }: SharedPapersProps) {
  const shared = sharedPapers(people, papers)
  return (
    <section className="compare-shared" aria-labelledby="shared-heading">
      <h2 id="shared-heading">{i18n.t('compare.shared', shared.length, [countText(shared.length)])}</h2>
      {shared.length === 0 && <p className="small">{i18n.t('compare.noneShared')}</p>}
      <ul className="plain-list">
        {shared.map(({ paper, by }) => (
          <li key={paper.id} className="paper-row">
            <PaperEntry paper={paper} level={3}>
              <p className="listed-by">
                {i18n.t('library.paper.listedBy')}{' '}
                {by.map(({ id, name }) => (
                  <a key={id} href={researcherHref(id)}>
                    <bdi>{name}</bdi>
                  </a>
                ))}
              </p>
            </PaperEntry>
          </li>
        ))}
      </ul>
    </section>
  )
}

function sharedPapers(people: readonly Researcher[], papers: SharedPapersProps['papers']) {
  const found = new Map<PaperId, { paper: Paper; by: Researcher[] }>()
  for (const person of people) {
    for (const paper of papers.get(person.id) ?? []) {
      const known = found.get(paper.id)
      if (known) known.by.push(person)
      else found.set(paper.id, { paper, by: [person] })
    }
  }
  return [...found.values()].filter(({ by }) => by.length > 1).sort((one, other) => other.by.length - one.by.length)
}

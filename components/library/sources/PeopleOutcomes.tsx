import { i18n } from '#i18n'
import type { PersonOutcome } from '../../../lib/model/asking'
import { countText } from '../../shared/format'
import { researcherHref } from '../../shared/links'
import { GrowingList } from '../GrowingList'
import { outcomeText } from './outcomeText'

/** What a refresh found of each researcher: those who changed first, then those who need the reader. */
export function PeopleOutcomes({ people }: { people: readonly PersonOutcome[] }) {
  const changed = people.filter(({ is }) => is === 'changed').length
  const order = ['changed', 'choose', 'failed', 'unknown', 'same']
  const sorted = people.toSorted((a, b) => order.indexOf(a.is) - order.indexOf(b.is))
  return (
    <details className="job-people" data-testid="job-people">
      <summary>{i18n.t('sources.refresh.changed', changed, [countText(changed)])}</summary>
      <GrowingList items={sorted}>
        {(person) => (
          <>
            <a href={researcherHref(person.id)}>
              <bdi>{person.name}</bdi>
            </a>
            <span className={person.is === 'failed' ? 'failure' : 'small'}>{outcomeText(person)}</span>
          </>
        )}
      </GrowingList>
    </details>
  )
}

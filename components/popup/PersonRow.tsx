import { useState } from 'react'
import { i18n } from '#i18n'
import type { SaveOutcome } from '../../lib/model/saveOutcome'
import type { Sighting } from '../../lib/model/sighting'
import { countText } from '../shared/format'
import { failureText } from '../shared/failure'
import { Icon } from '../shared/Icon'
import { researcherHref } from '../shared/links'
import { problemText } from '../shared/problemText'
import { openInTab } from './openTab'
import type { Known } from './savedPeople'

interface PersonRowProps {
  person: Sighting
  known: Known
  save: (person: Sighting) => Promise<SaveOutcome>
}

type Press = 'saving' | { outcome: SaveOutcome } | { failure: string } | undefined

/** Somebody on the page: who, what the page says of them, whether they are saved, and the button that saves them. */
export function PersonRow({ person, known, save }: PersonRowProps) {
  const [press, setPress] = useState<Press>()
  const outcome = typeof press === 'object' && 'outcome' in press ? press.outcome : undefined
  const saved = known?.kind === 'saved' || outcome?.ok === true
  const state = press === 'saving' ? 'saving' : saved ? 'saved' : 'unsaved'

  const onSave = async () => {
    if (press === 'saving') return
    setPress('saving')
    try {
      setPress({ outcome: await save(person) })
    } catch (error) {
      setPress({ failure: failureText(error) })
    }
  }

  return (
    <li className={person.subject ? 'person person-subject' : 'person'} data-state={state}>
      <div className="person-line">
        <p className="person-name">
          {known ? (
            <a href={researcherHref(known.researcher.id)} onClick={openInTab}>
              <bdi>{person.name}</bdi>
            </a>
          ) : (
            <bdi>{person.name}</bdi>
          )}
        </p>
        <p className="person-about" title={aboutText(person)}>
          {aboutText(person)}
        </p>
      </div>
      <button
        type="button"
        className={saved ? 'quiet' : ''}
        data-testid="save-person"
        aria-label={i18n.t(saved ? 'popup.people.updateLabel' : 'popup.people.saveLabel', [person.name])}
        aria-disabled={press === 'saving'}
        onClick={() => void onSave()}
      >
        {saved && <Icon name="check" />}
        {i18n.t(`popup.people.${state}`)}
      </button>
      <output className={outcome?.ok === false || isFailure(press) ? 'person-said failure' : 'person-said'}>
        {saidText(press, known)}
      </output>
    </li>
  )
}

const isFailure = (press: Press) => typeof press === 'object' && 'failure' in press

function saidText(press: Press, known: Known): string | undefined {
  if (typeof press === 'object') {
    if ('failure' in press) return i18n.t('popup.people.failed', [press.failure])
    return outcomeText(press.outcome)
  }
  return known?.kind === 'namesake' ? i18n.t('popup.people.namesake') : undefined
}

function outcomeText(outcome: SaveOutcome): string {
  if (outcome.ok) {
    const { papers, skipped, added } = outcome
    const said = added
      ? i18n.t('popup.people.savedPapers', papers, [countText(papers)])
      : i18n.t('popup.people.updated')
    return skipped.length > 0 ? `${said} · ${i18n.t('popup.people.skipped', skipped.length)}` : said
  }
  const { problem, line } = outcome
  const why = problem === 'storage' ? i18n.t('common.failure.storageFull') : problemText({ reason: problem, line })
  return i18n.t('popup.people.failed', [why])
}

/** What the page itself says of somebody; for a name in an author line, the paper it stands on. */
function aboutText({ subject, affiliation, papers, citations, hIndex }: Sighting): string {
  const facts = [affiliation]
  if (subject) {
    if (papers) facts.push(i18n.t('common.paperCount', papers.length, [countText(papers.length)]))
    if (hIndex !== undefined) facts.push(`${i18n.t('common.hIndex')} ${countText(hIndex)}`)
  } else facts.push(papers?.[0]?.title)
  if (citations !== undefined) facts.push(i18n.t('common.citationCount', citations, [countText(citations)]))
  return facts.filter(Boolean).join(' · ')
}

import { useMemo, useRef, useState } from 'react'
import { i18n } from '#i18n'
import type { ResearcherBrief } from '../../../lib/model/researcher'
import { Disclosure, useClosePanel } from '../../shared/Disclosure'
import { findResearchers } from '../../shared/search'
import { SearchField } from '../../shared/SearchField'

interface PersonPickerProps {
  people: readonly ResearcherBrief[]
  /** As many are chosen as fit. The button stays, so that the keyboard keeps its place. */
  full: boolean
  onPick: (person: ResearcherBrief) => void
}

/** As many names as are looked through with ease; typing brings others. */
const SHOWN = 8

/** Adds somebody saved to the comparison. */
export function PersonPicker({ people, full, onPick }: PersonPickerProps) {
  return (
    <Disclosure label={i18n.t('compare.add')} icon="plus" end testId="compare-add" disabled={people.length === 0}>
      {full ? <p>{i18n.t('compare.full')}</p> : <Choices people={people} onPick={onPick} />}
    </Disclosure>
  )
}

function Choices({ people, onPick }: Omit<PersonPickerProps, 'full'>) {
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const close = useClosePanel()
  const found = useMemo(() => findResearchers(people, text).slice(0, SHOWN), [people, text])
  const pick = (person: ResearcherBrief) => {
    onPick(person)
    close()
  }
  return (
    <>
      <SearchField
        label={i18n.t('popup.search')}
        value={text}
        onChange={setText}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Enter' && !nativeEvent.isComposing && text !== '' && found[0]) pick(found[0])
        }}
        field={field}
        ready
      />
      {found.length === 0 && <p className="small">{i18n.t('common.search.none', [text])}</p>}
      <ul className="menu">
        {found.map((person) => (
          <li key={person.id}>
            <button type="button" data-testid="compare-pick" onClick={() => pick(person)}>
              <bdi>{person.name}</bdi>
              {person.field && <span className="field-chip">{person.field}</span>}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

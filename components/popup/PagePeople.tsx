import { useId, useMemo, useRef, useState } from 'react'
import { i18n } from '#i18n'
import type { ResearcherBrief } from '../../lib/model/researcher'
import type { Sighting } from '../../lib/model/sighting'
import { countText } from '../shared/format'
import { SearchField } from '../shared/SearchField'
import { usePapersOf } from '../shared/useLibrary'
import { PersonRow } from './PersonRow'
import { SavedPeople } from './savedPeople'
import type { PagePeople as People } from './usePagePeople'
import { usePagePeople } from './usePagePeople'

/** How many are shown at first, and how many more at a time. */
const FIRST = 8
const STEP = 100

/** Who can be saved from the page under the popup. Nothing at all where there is nobody. */
export function PagePeople({ saved }: { saved: readonly ResearcherBrief[] | undefined }) {
  const page = usePagePeople()
  return page && saved && <PeopleList page={page} saved={saved} />
}

function PeopleList({ page: { people, save }, saved }: { page: People; saved: readonly ResearcherBrief[] }) {
  const [most, setMost] = useState(FIRST)
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const heading = useId()
  const found = useMemo(() => people.map((person, at) => ({ person, at })).filter(named(text)), [people, text])
  const shown = found.slice(0, most)
  const library = useMemo(() => new SavedPeople(saved), [saved])
  const lists = usePapersOf(library.namesakesOf(shown.map(({ person }) => person)))
  const left = found.length - shown.length
  if (!lists) return null
  return (
    <section className="page-people" aria-labelledby={heading} data-testid="page-people">
      <h2 id={heading}>
        {i18n.t('popup.people.title')} <span className="people-count">{countText(people.length)}</span>
      </h2>
      {most > FIRST && (
        <SearchField label={i18n.t('popup.people.search')} value={text} onChange={setText} field={field} ready />
      )}
      <ul>
        {shown.map(({ person, at }) => (
          <PersonRow key={at} person={person} known={library.find(person, lists)} save={save} />
        ))}
      </ul>
      {found.length === 0 && <p className="none-found">{i18n.t('common.search.none', [text])}</p>}
      {left > 0 && (
        <button type="button" className="quiet" onClick={() => setMost(most + STEP)} data-testid="show-all-people">
          {left <= STEP
            ? i18n.t('popup.people.all', [countText(found.length)])
            : i18n.t('popup.people.more', [countText(STEP), countText(left)])}
        </button>
      )}
    </section>
  )
}

function named(text: string): (one: { person: Sighting }) => boolean {
  const words = fold(text).split(/\s+/).filter(Boolean)
  return ({ person }) => words.every((word) => fold(person.name).includes(word))
}

/** Without case and accents: who types `dvorak` means Dvořák. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

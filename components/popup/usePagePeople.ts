import { useEffect, useState } from 'react'
import { sendMessage } from '../../lib/messages'
import type { SaveOutcome } from '../../lib/model/saveOutcome'
import type { Sighting } from '../../lib/model/sighting'
import { pageTab } from './pageTab'

/** The people the page under the popup shows, the one it is about first. */
export interface PagePeople {
  people: readonly Sighting[]
  save(person: Sighting): Promise<SaveOutcome>
}

/** Asks the tab once; undefined until it has answered, and where there is nobody. */
export function usePagePeople(): PagePeople | undefined {
  const [answer, setAnswer] = useState<PagePeople>()
  useEffect(() => {
    let left = false
    void askPage().then((people) => {
      if (!left) setAnswer(people)
    })
    return () => {
      left = true
    }
  }, [])
  return answer
}

async function askPage(): Promise<PagePeople | undefined> {
  try {
    const tab = await pageTab()
    if (tab === undefined) return undefined
    const people: Sighting[] | undefined = await sendMessage('pagePeople', undefined, tab)
    if (!people || people.length === 0) return undefined
    const { url } = await sendMessage('pageStatus', undefined, tab)
    return { people: subjectFirst(people), save: (person) => save(person, url, tab) }
  } catch {
    // No listing script in that tab: there is nobody Gloss could save.
    return undefined
  }
}

function subjectFirst(people: readonly Sighting[]): Sighting[] {
  return [...people.filter(({ subject }) => subject), ...people.filter(({ subject }) => !subject)]
}

/** A profile whose papers and numbers stand in its text alone is read from that, as its page's own button does. */
async function save(person: Sighting, url: string, tab: number): Promise<SaveOutcome> {
  if (!person.subject || person.papers) return sendMessage('saveSighting', { url, sighting: person })
  return sendMessage('saveProfile', { url, text: await sendMessage('pageText', undefined, tab) })
}

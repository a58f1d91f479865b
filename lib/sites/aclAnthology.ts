import type { Row } from '../model/row'
import { readTitle } from './cutTitle'
import { badgeSpot, readEntries } from './site'
import type { Site } from './site'
import { cleanText } from './text'

// Verified against the Anthology's own templates (acl-org/acl-anthology: papers/list-entry, list-entry-author,
// events/single) and a public note on the live page of 2026-05: `strong > a.align-middle[href="/{paper id}/"]`, its
// authors a[href^="/people/"] beside it. What holds the entry was a `p` until 2024 and is a `div` since.
const PAPER = /^(?:https:\/\/aclanthology\.org)?\/([A-Z]\d\d-\d{4}|\d{4}\.[\w-]+\.\d+)\/?$/

/** A volume, an event (several volumes) or an author's papers in the ACL Anthology. */
export const aclAnthology: Site = {
  name: 'acl-anthology',
  group: 'acl-anthology',
  matches: ['volumes', 'events', 'people'].map((part) => `https://aclanthology.org/${part}/*`),
  test: (url) => url.origin === 'https://aclanthology.org' && /^\/(?:volumes|events|people)\/./.test(url.pathname),
  examples: [
    'https://aclanthology.org/volumes/2024.acl-long/',
    'https://aclanthology.org/events/acl-2025/',
    'https://aclanthology.org/people/jane-doe/',
  ],
  read: (document) =>
    readEntries(
      document.querySelectorAll('strong > a.align-middle'),
      readRow,
      [...document.querySelectorAll('a[href]')].some((link) => PAPER.test(link.getAttribute('href') ?? ''))
        ? 'unrecognised'
        : 'empty',
    ),
}

function readRow(link: Element): Row | undefined {
  const id = PAPER.exec(link.getAttribute('href') ?? '')?.[1]
  const title = link.parentElement
  // Number 0 is the volume itself.
  if (!id || !title || id.endsWith('.0')) return undefined
  const authors = [...(title.parentElement?.querySelectorAll('a[href*="/people/"]') ?? [])]
    .map((element) => ({ name: cleanText(element), element }))
    .filter(({ name }) => name !== '')
  return {
    element: link.closest('.align-items-stretch') ?? title.parentElement ?? title,
    ...badgeSpot(title),
    ...readTitle(link),
    authors,
    authorsComplete: authors.length > 0,
  }
}

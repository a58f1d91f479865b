import type { Row } from '../../../lib/model/row'
import type { PageView } from '../../../lib/page/registry'
import { readEntries } from '../../../lib/sites/site'
import type { Site } from '../../../lib/sites/site'

/** A site whose entries are `<li><h3>title</h3><p><a>name</a>, …</p></li>`; `data-after` asks for the badge after a link. */
export const listing: Site = {
  name: 'test-listing',
  group: 'test',
  matches: [],
  examples: [],
  test: (url) => url.pathname.startsWith('/list'),
  read: (document) => readEntries(document.querySelectorAll('li'), readRow, 'empty'),
}

function readRow(element: Element): Row {
  if (element.hasAttribute('data-broken')) throw new Error('broken')
  const heading = element.querySelector('h3')!
  const link = element.hasAttribute('data-after') ? heading.querySelector('a') : null
  const names = [...element.querySelectorAll('p a')]
  return {
    element,
    title: link ?? heading,
    place: link ? 'after' : 'inside',
    text: (heading.textContent ?? '').trim(),
    truncated: false,
    authors: names.map((name) => ({ name: name.textContent ?? '', element: name })),
    authorsComplete: true,
  }
}

/** A new entry, not yet on the page. */
export function entry(title: string, names: readonly string[] = [], after = false): HTMLLIElement {
  const item = document.createElement('li')
  const heading = document.createElement('h3')
  const line = document.createElement('p')
  if (after) {
    item.dataset.after = ''
    const link = document.createElement('a')
    link.href = '/abs/1'
    link.textContent = title
    heading.append(link)
  } else heading.textContent = title
  for (const name of names) {
    const link = document.createElement('a')
    link.href = '/author'
    link.textContent = name
    line.append(link, ', ')
  }
  item.append(heading, line)
  return item
}

/** Fills the page with entries. */
export function show(...entries: readonly HTMLLIElement[]): HTMLUListElement {
  const list = document.createElement('ul')
  list.append(...entries)
  document.body.replaceChildren(list)
  return list
}

/** Every badge on the page as `title: evidence novelty`. */
export function badges(): string[] {
  return [...document.querySelectorAll('gloss-badge')].map((badge) => {
    const title = badge.closest('h3')?.textContent ?? '?'
    return [`${title}:`, badge.getAttribute('data-evidence'), badge.getAttribute('data-novelty')]
      .filter(Boolean)
      .join(' ')
  })
}

/** An empty page of that site, as other scripts see it. */
export function viewOf(more: Partial<PageView> = {}): PageView {
  return {
    site: listing.name,
    group: listing.group,
    signal: new AbortController().signal,
    ofPerson: false,
    off: false,
    entries: () => [],
    entryOf: () => undefined,
    researchers: () => [],
    people: () => [],
    quietly: (write) => write(),
    dark: () => false,
    refresh: async () => {},
    ...more,
  }
}

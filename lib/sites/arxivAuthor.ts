import type { Identity } from '../model/identity'
import type { SightingOnPage } from '../model/sighting'
import { arxivPatterns, isArxivHost, plainPath } from './arxiv'
import { authorSightings, sightedPaper } from './arxivAuthors'
import { readArxivEntries } from './arxivEntries'
import type { Site } from './site'
import { cleanText } from './text'

// https://info.arxiv.org/help/author_identifiers.html: /a/{id}, /a/{id}.html or /a/{ORCID}; the same address with
// .json, .atom, .atom2 or .js is a feed.
const AUTHOR = /^\/a\/([^/.]+)(?:\.html)?\/?$/
const ORCID = /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/

/** The papers of one author who has claimed them. */
export const arxivAuthor: Site = {
  name: 'arxiv-author',
  group: 'arxiv',
  matches: arxivPatterns('/a/*'),
  test: (url) => isArxivHost(url) && AUTHOR.test(plainPath(url)),
  examples: [
    'https://arxiv.org/a/researcher_a_1',
    'https://arxiv.org/a/researcher_a_1.html',
    'https://arxiv.org/a/0000-0002-1825-0097',
  ],
  read: (document) => readArxivEntries(document, false),
  people(document, url) {
    const { rows, failed } = readArxivEntries(document, false)
    const subject = readSubject(document, url)
    if (!subject) return authorSightings(rows)
    subject.papers = rows.map(sightedPaper)
    subject.papersComplete = failed === 0
    return [subject, ...authorSightings(rows)]
  },
}

function readSubject(document: Document, url: URL): SightingOnPage | undefined {
  const page = document.getElementById('dlpage')
  const heading = page?.querySelector('h1')
  const name = heading && /^(.+?)['’]s articles on arXiv$/.exec(cleanText(heading))?.[1]
  if (!page || !name) return undefined
  return { name, identities: identitiesOf(page, url), subject: true, element: heading }
}

/** Who this is: by the address, and by the two paragraphs around the list that name the ORCID and the author id. */
function identitiesOf(page: Element, url: URL): Identity[] {
  const found = new Map<string, Identity>()
  const add = (identity: Identity) => found.set(`${identity.kind}:${identity.value}`, identity)
  const own = AUTHOR.exec(plainPath(url))?.[1] ?? ''
  if (ORCID.test(own.toUpperCase())) add({ kind: 'orcid', value: own.toUpperCase() })
  else if (own) add({ kind: 'arxiv', value: own.toLowerCase() })
  for (const link of page.querySelectorAll('p a[href]')) {
    if (link.closest('dl')) continue
    const href = link.getAttribute('href') ?? ''
    const orcid = /\/orcid\.org\/([\dX-]+)\/?$/i.exec(href)?.[1]?.toUpperCase()
    if (orcid && ORCID.test(orcid)) add({ kind: 'orcid', value: orcid })
    const id = /\/a\/([^/.]+_\d+)$/.exec(href)?.[1]
    if (id) add({ kind: 'arxiv', value: id.toLowerCase() })
  }
  return [...found.values()]
}

import type { Sighting } from '../model/sighting'
import { peopleOfLinks, oneNumber } from './scholarPeople'
import { onScholar, scholarPatterns } from './scholarDomains'
import type { Site } from './site'
import { cleanText } from './text'

// The cards' classes are known from public scrapers, not from a saved page (gsc_1usr > gs_ai_t > h3.gs_ai_name a,
// gs_ai_aff, gs_ai_cby, a.gs_ai_one_int); the link with the user id carries the person, the rest is optional.
const VIEWS = new Set(['search_authors', 'view_org', 'list_colleagues'])

/** Lists of people: author search, an institution's members, a profile's co-authors. They list no papers. */
export const scholarAuthors: Site = {
  name: 'scholar-authors',
  group: 'scholar',
  matches: scholarPatterns('/citations*'),
  test: (url) => onScholar(url) && url.pathname === '/citations' && VIEWS.has(url.searchParams.get('view_op') ?? ''),
  examples: [
    'https://scholar.google.com/citations?view_op=search_authors&mauthors=label:machine_learning&hl=en',
    'https://scholar.google.fr/citations?view_op=view_org&hl=fr&org=4213696343938761553',
  ],
  read: () => ({ rows: [], failed: 0, state: 'empty' }),
  people: (document) => peopleOfLinks(document.querySelectorAll('.gs_ai_name a[href*="user="]'), aboutCard),
}

function aboutCard(link: Element): Partial<Sighting> {
  const card = link.closest('.gs_ai_t, .gsc_1usr')
  const textOf = (selector: string) => {
    const element = card?.querySelector(selector)
    return element ? cleanText(element) : ''
  }
  return {
    affiliation: textOf('.gs_ai_aff') || undefined,
    citations: oneNumber(textOf('.gs_ai_cby')),
    interests: [...(card?.querySelectorAll('a.gs_ai_one_int') ?? [])].map(cleanText),
  }
}

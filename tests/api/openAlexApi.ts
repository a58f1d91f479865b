import { json } from './reply.ts'
import type { Asked, Reply } from './reply.ts'
import type { World, WorldPaper, WorldPerson } from './world.ts'

export const HOST = 'api.openalex.org'

/** Speaks as api.openalex.org does. Its ids are the test's with a letter in front. */
export function openAlexApi({ path, query }: Asked, world: World): Reply {
  if (path === '/authors') return list(world.named(query.get('search') ?? '').map(author))
  if (path === '/works') {
    const id = /^author\.id:A(\d+)$/.exec(query.get('filter') ?? '')?.[1] ?? ''
    return list(world.papersOf(id).map(work))
  }
  const byDoi = /^\/works\/doi:10\.48550\/arXiv\.(.+)$/.exec(path)?.[1]
  if (byDoi) {
    const paper = world.papers.get(byDoi)
    return paper ? json(work(paper)) : missing()
  }
  const key = /^\/authors\/(?:A(\d+)|orcid:([\dX-]+))$/.exec(path)
  const person = [...world.people.values()].find(({ id, orcid }) => id === key?.[1] || (orcid && orcid === key?.[2]))
  return person ? json(author(person)) : missing()
}

export function keysAsked({ path }: Asked): string[] {
  return /\/(?:works\/doi:10\.48550\/arXiv\.|authors\/)([^/]+)$/.exec(path)?.slice(1) ?? []
}

const list = (results: unknown[]) => json({ meta: { count: results.length, page: 1, per_page: 20 }, results })
const missing = () => json({ error: 'Not found' }, 404)

function author({ id, name, orcid, affiliation, hIndex, papers, citations }: WorldPerson) {
  return {
    id: `https://openalex.org/A${id}`,
    display_name: name,
    orcid: orcid ? `https://orcid.org/${orcid}` : null,
    works_count: papers ?? null,
    cited_by_count: citations ?? null,
    summary_stats: { h_index: hIndex ?? null, i10_index: null },
    last_known_institutions: affiliation ? [{ display_name: affiliation }] : [],
    topics: [],
  }
}

function work({ arxivId, title, authors, citations, date, abstract }: WorldPaper) {
  const index: Record<string, number[]> = {}
  for (const [at, word] of abstract.split(' ').entries()) (index[word] ??= []).push(at)
  return {
    id: `https://openalex.org/W${arxivId.replace('.', '')}`,
    doi: `https://doi.org/10.48550/arxiv.${arxivId}`,
    title,
    display_name: title,
    publication_year: Number(date.slice(0, 4)),
    publication_date: date,
    cited_by_count: citations,
    authorships: authors.map(({ name, person }) => ({
      author: { id: person ? `https://openalex.org/A${person}` : null, display_name: name, orcid: null },
    })),
    primary_location: { landing_page_url: `https://arxiv.org/abs/${arxivId}`, source: null },
    locations: [],
    abstract_inverted_index: index,
  }
}

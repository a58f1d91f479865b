import { json } from './reply.ts'
import type { Asked, Reply } from './reply.ts'
import type { World, WorldPaper, WorldPerson } from './world.ts'

export const HOST = 'api.semanticscholar.org'

/** Speaks as api.semanticscholar.org/graph/v1 does. */
export function semanticScholarApi(asked: Asked, world: World): Reply {
  const route = asked.path.replace(/^\/graph\/v1/, '')
  const ids = idsIn(asked.body)
  if (route === '/paper/batch')
    return ids.length > 500 ? tooMany() : json(ids.map((id) => paper(world.papers.get(id.replace('ARXIV:', '')))))
  if (route === '/author/batch')
    return ids.length > 1000 ? tooMany() : json(ids.map((id) => author(world.people.get(id))))
  if (route === '/author/search') {
    const data = world.named(asked.query.get('query') ?? '').map(author)
    return json({ total: data.length, offset: 0, data })
  }
  if (route.startsWith('/paper/')) return json({ paperId: 'f00d', title: 'Attention' })
  const id = /^\/author\/(\d+)\/papers$/.exec(route)?.[1]
  if (id && world.people.has(id)) return json({ offset: 0, data: world.papersOf(id).map(paper) })
  return json({ error: `Author with id ${id ?? ''} not found` }, 404)
}

export function keysAsked({ path, body }: Asked): string[] {
  return path.endsWith('/batch') ? idsIn(body).map((id) => id.replace('ARXIV:', '')) : []
}

function idsIn(body: string): string[] {
  return body === '' ? [] : (JSON.parse(body) as { ids: string[] }).ids
}

const tooMany = () => json({ error: 'Too many ids' }, 400)

function author(person: WorldPerson | undefined) {
  if (!person) return null
  const { id, name, hIndex, papers, citations, affiliation, orcid } = person
  return {
    authorId: id,
    name,
    hIndex: hIndex ?? null,
    paperCount: papers ?? null,
    citationCount: citations ?? null,
    affiliations: affiliation ? [affiliation] : [],
    externalIds: orcid ? { ORCID: orcid } : {},
  }
}

function paper(known: WorldPaper | undefined) {
  if (!known) return null
  const { arxivId, title, authors, abstract, date, citations } = known
  return {
    paperId: `s2${arxivId}`,
    externalIds: { ArXiv: arxivId },
    title,
    abstract,
    venue: '',
    year: Number(date.slice(0, 4)),
    publicationDate: date,
    citationCount: citations,
    authors: authors.map(({ name, person }) => ({ authorId: person ?? null, name })),
  }
}

import { json, problem } from './reply.ts'
import type { Asked, Reply } from './reply.ts'
import type { World, WorldPaper, WorldPerson } from './world.ts'

export const HOST = 'api.scholarfeed.org'

/** Speaks as api.scholarfeed.org/api/v1 does. */
export function scholarFeedApi({ path, query, headers }: Asked, world: World): Reply {
  const route = path.replace(/^\/api\/v1\/public/, '')
  if (route === '/papers') {
    const ids = query.getAll('arxiv_ids[]')
    if (ids.length === 0 || ids.length > 50) return problem(422, 'validation_error', 'arxiv_ids takes 1 to 50 ids')
    const papers = ids.flatMap((id) => world.papers.get(id) ?? [])
    return json({
      papers: papers.map(paper),
      total: papers.length,
      not_found: ids.filter((id) => !world.papers.has(id)),
    })
  }
  if (route === '/authors/discover') {
    const authors = world.named(query.get('q') ?? '')
    return json({ query: query.get('q'), total: authors.length, authors: authors.map(author) })
  }
  if (route === '/health')
    return json({ status: 'ok', plan: headers['authorization'] ? 'pro' : 'anonymous', usage_today: 7 })
  const [, id = '', list] = /^\/authors\/(\d+)(\/papers)?$/.exec(route) ?? []
  const person = world.people.get(id)
  if (!person) return json({ detail: 'Author not found' }, 404)
  const papers = world.papersOf(id).map(paper)
  if (list) return json({ papers, total: papers.length })
  return json({ ...author(person), rank: 12, top_papers: papers.slice(0, 3) })
}

export function keysAsked({ path, query }: Asked): string[] {
  return [...query.getAll('arxiv_ids[]'), ...(/\/authors\/(\d+)$/.exec(path)?.slice(1) ?? [])]
}

function paper({ arxivId, title, authors, novelty, summary, code, citations, impact, date, categories }: WorldPaper) {
  return {
    arxiv_id: `${arxivId}v1`,
    title,
    authors: authors.map(({ name }) => name),
    year: Number(date.slice(0, 4)),
    categories,
    has_code: Boolean(code),
    github_url: code ?? null,
    citation_count: citations,
    venue_name: null,
    llm_summary: summary ?? null,
    llm_significance: null,
    llm_novelty_score: novelty ?? null,
    impact_pct: impact ?? null,
  }
}

function author({ id, name, hIndex, papers, citations }: WorldPerson) {
  return {
    id: Number(id),
    name,
    h_index: hIndex ?? null,
    total_papers: papers ?? null,
    total_citations: citations ?? null,
    primary_field: 'cs.IR',
    author_rank_score: 0.4,
    semantic_scholar_id: id,
  }
}

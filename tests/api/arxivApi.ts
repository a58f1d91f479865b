import type { Asked, Reply } from './reply.ts'
import type { World, WorldPaper } from './world.ts'

export const HOST = 'export.arxiv.org'

/** Speaks as export.arxiv.org/api/query does: Atom, without a word on ids it does not know. */
export function arxivApi({ query }: Asked, world: World): Reply {
  const entries = idsIn(query).flatMap((id) => world.papers.get(id) ?? [])
  const feed = [
    `<?xml version='1.0' encoding='UTF-8'?>`,
    `<feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">`,
    `<id>https://arxiv.org/api/test</id><title>arXiv Query</title>`,
    ...entries.map(entry),
    `</feed>`,
  ]
  return { status: 200, type: 'application/atom+xml', body: feed.join('\n') }
}

export function keysAsked({ query }: Asked): string[] {
  return idsIn(query)
}

const idsIn = (query: URLSearchParams) => (query.get('id_list') ?? '').split(',').filter((id) => id !== '')

function entry({ arxivId, title, authors, abstract, date, categories }: WorldPaper): string {
  return [
    `<entry><id>http://arxiv.org/abs/${arxivId}v1</id>`,
    `<title>${escaped(title)}</title><summary>${escaped(abstract)}</summary>`,
    `<published>${date}T10:00:00Z</published>`,
    ...categories.map((term) => `<category term="${term}"/>`),
    `<arxiv:primary_category term="${categories[0] ?? ''}"/>`,
    ...authors.map(({ name }) => `<author><name>${escaped(name)}</name></author>`),
    `</entry>`,
  ].join('\n')
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

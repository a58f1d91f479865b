import type { Paper } from '../../lib/model/paper'
import type { ResearcherId } from '../../lib/model/researcher'
import type { Identity } from '../../lib/model/identity'

/** Where a paper can be read, best known place first. The labels are proper names, the same in every language. */
export function paperLinks(paper: Paper): { label: string; href: string }[] {
  const links: { label: string; href: string }[] = []
  if (paper.arxivId) {
    links.push({ label: 'arXiv', href: `https://arxiv.org/abs/${paper.arxivId}` })
    links.push({ label: 'PDF', href: `https://arxiv.org/pdf/${paper.arxivId}` })
  }
  if (paper.doi) links.push({ label: 'DOI', href: `https://doi.org/${encodeURI(paper.doi)}` })
  if (paper.url && !links.some((link) => link.href === paper.url)) {
    links.push({ label: new URL(paper.url).hostname.replace(/^www\./, ''), href: paper.url })
  }
  return links
}

/** The page of a person at the place that gave them this identity. */
export function identityLink({ kind, value }: Identity): { label: string; href: string } | undefined {
  const id = encodeURIComponent(value)
  switch (kind) {
    case 'scholar-feed':
      return { label: 'Scholar Feed', href: `https://www.scholarfeed.org/author/${id}` }
    case 'scholar':
      return { label: 'Google Scholar', href: `https://scholar.google.com/citations?user=${id}` }
    case 'arxiv':
      return { label: 'arXiv', href: `https://arxiv.org/a/${id}` }
    case 'orcid':
      return { label: 'ORCID', href: `https://orcid.org/${id}` }
    case 'openalex':
      return { label: 'OpenAlex', href: `https://openalex.org/${id}` }
    case 'semantic-scholar':
      return { label: 'Semantic Scholar', href: `https://www.semanticscholar.org/author/${id}` }
  }
}

/** A researcher's page in the library, as a link from any of our own pages. */
export function researcherHref(id: ResearcherId): string {
  return `/library.html#researcher/${encodeURIComponent(id)}`
}

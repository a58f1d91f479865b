import { parseArxivId } from '../model/arxivId'
import type { ArxivId } from '../model/arxivId'
import { cleanText } from './text'

// What all pages of arXiv have in common: where they live, and how they print ids and categories.

const HOSTS = ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org', 'browse.arxiv.org']
/** The old address of arXiv, which also answers without TLS. */
const OLD_HOST = 'xxx.lanl.gov'

/** Match patterns for one path on every host that serves arXiv's own pages. */
export function arxivPatterns(path: string): string[] {
  return [...HOSTS.map((host) => `https://${host}${path}`), `*://${OLD_HOST}${path}`]
}

/** True for an address on one of arXiv's own hosts (ar5iv is another site). */
export function isArxivHost(url: URL): boolean {
  return HOSTS.includes(url.hostname) || url.hostname === OLD_HOST
}

/** The path without percent signs; as it is where they are broken. */
export function plainPath(url: URL): string {
  try {
    return decodeURIComponent(url.pathname)
  } catch {
    // A stray percent sign: nothing of arXiv's has one.
    return url.pathname
  }
}

/** The id that a link to an abstract leads to; undefined for any other link. */
export function idOfLink(link: Element): ArxivId | undefined {
  const rest = /\/abs\/(.+)$/.exec(link.getAttribute('href') ?? '')?.[1]
  return rest === undefined ? undefined : parseArxivId(rest)?.id
}

/** `cs.CL` from `Computation and Language (cs.CL)`; the text itself where no code is given. */
export function categoryOf(subject: Element | null): string | undefined {
  const text = subject ? cleanText(subject) : ''
  return /\(([a-z]+(?:-[a-z]+)*(?:\.[A-Za-z-]+)?)\)$/.exec(text)?.[1] ?? (text || undefined)
}

// Templates of arXiv's errors: base/exception.html, base/404.html, abs/404.html, dissemination/*.html, 400.html.
const ERROR =
  /\b(?:4\d\d|5\d\d)\b|not found|not recognized|not available|unavailable|could not find|identifi?er|bad request|invalid|only allowed|denied|forbidden/i

/** An error page of arXiv's, or its word that there is no such paper, person or day: nothing to read, and no change. */
export function isErrorPage(document: Document): boolean {
  if (document.querySelector('#dlpage, #abs, li.arxiv-result, meta[name="citation_title"]')) return false
  if (document.querySelector('.arxiv-error-code, .status-code')) return true
  return [...document.querySelectorAll('h1')].some((heading) => ERROR.test(cleanText(heading)))
}

import { parseArxivId } from '../model/arxivId'
import type { ArxivId } from '../model/arxivId'
import { parseDoi } from '../model/doi'
import type { Doi } from '../model/doi'

// What publishers put between `/doi/` and the DOI, and after it (Wiley, ACM, T&F, De Gruyter, ASCE, SAGE).
const DOI_PATH =
  /\/doi\/(?:(?:abs|full|pdf|epdf|epub|pdfdirect|pdfplus|abstract|book|html|xml|reader)\/)?(10\.\d{4,9}\/.+)$/i
const SPRINGER_PATH = /^\/(?:article|chapter)\/(10\.\d{4,9}\/.+)$/
const AFTER_DOI = /\/(?:abstract|epdf|full|full\.pdf|html|pdf|references|summary)$/i

/**
 * The paper an address is of, when it is a page or file of arXiv's, or arXiv's DOI.
 * @param href as written in the page; relative addresses are none of arXiv's
 */
export function arxivIdOfLink(href: string | null | undefined): ArxivId | undefined {
  return href && /^https?:/i.test(href) ? parseArxivId(href)?.id : undefined
}

/** The paper a text such as `arXiv preprint arXiv:2401.01234` or `CoRR, abs/1206.5538` names; nothing if it was cut. */
export function arxivIdInText(text: string): ArxivId | undefined {
  const found = /(?:\barXiv:\s?|\bCoRR,? abs\/)([\w./-]+)(.?)/i.exec(text)
  return found && found[2] !== '…' ? parseArxivId(found[1]!.replace(/[./-]+$/, ''))?.id : undefined
}

/**
 * The DOI an address carries: doi.org, a publisher's `/doi/10.…` path, or Springer's `/article/10.…`. arXiv's own DOIs
 * are arXiv ids, not read here. Other addresses with a DOI somewhere in them are not read: too many name a volume.
 */
export function doiOfLink(href: string | null | undefined): Doi | undefined {
  const url = href ? parseUrl(href) : undefined
  if (!url || arxivIdOfLink(href)) return undefined
  const path = decoded(url.pathname)
  if (/^(?:dx\.)?doi\.org$/.test(url.hostname)) return parseDoi(path.slice(1))
  const found = DOI_PATH.exec(path)?.[1] ?? (url.hostname === 'link.springer.com' ? SPRINGER_PATH.exec(path)?.[1] : '')
  return found ? parseDoi(found.replace(AFTER_DOI, '').replace(/\/$/, '')) : undefined
}

/** An absolute http(s) address; undefined for anything else. */
export function parseUrl(href: string): URL | undefined {
  return /^https?:/i.test(href) && URL.canParse(href) ? new URL(href) : undefined
}

/** A page's link against the page's own address: documents made from text have no address of their own. */
export function resolve(href: string | null, page: URL): URL | undefined {
  return href !== null && URL.canParse(href, page.href) ? new URL(href, page) : undefined
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    // A stray percent sign: the path as it stands is the best there is.
    return path
  }
}

import type { InboxItem } from '../../model/triage'
import type { PageView } from '../registry'
import type { Paper } from './items'

/** The papers of a page that saved researchers wrote or may have written, as the inbox takes them in. */
export function finds(papers: readonly Paper[], page: Pick<PageView, 'site' | 'researchers'>): Omit<InboxItem, 'at'>[] {
  const researchers = page.researchers()
  return papers.flatMap(({ entry: { answer }, row, key, marks }) => {
    const people = (answer?.authors ?? []).flatMap(({ researcher, kind }) => {
      const one = researchers[researcher]
      return one ? [{ id: one.id, name: one.name.slice(0, 300), kind }] : []
    })
    if (people.length === 0 || marks.includes('x')) return []
    return [{ paper: key, title: row.text.slice(0, 2000), ...addressOf(row), people, site: page.site }]
  })
}

/** Where the paper is read: the first link of its title or its lead that leads to a web page. */
export function addressOf({ arxivId, title, lead, element }: Paper['row']): { url?: string } {
  if (arxivId) return { url: `https://arxiv.org/abs/${arxivId}` }
  const link = linkOf({ title, lead, element })
  return link && /^https?:$/.test(link.protocol) && link.href.length <= 2000 ? { url: link.href } : {}
}

/** The link by which a row's paper is opened. */
export function linkOf({
  title,
  lead,
  element,
}: Pick<Paper['row'], 'title' | 'lead' | 'element'>): HTMLAnchorElement | undefined {
  const own = title.closest('a') ?? title.querySelector('a[href]')
  const found = own ?? lead?.querySelector('a[title="Abstract"], a[href*="/abs/"]') ?? element.querySelector('a[href]')
  return found instanceof HTMLAnchorElement ? found : undefined
}

/** What pages, sizes and languages of one listing differ in. */
const PAGING = new Set([
  'skip',
  'show',
  'start',
  'cstart',
  'size',
  'pagesize',
  'page',
  'num',
  'hl',
  'abs',
  'abstracts',
  'oi',
  'ei',
])

/**
 * What a listing is called in the reader's memory: the same for all of its pages, whichever mirror and language.
 * @param site the registry name of the site
 */
export function listingKey(site: string, url: URL): string {
  const asked = [...url.searchParams].filter(([name, value]) => !PAGING.has(name) && value !== '').sort(byName)
  const query = new URLSearchParams(asked).toString()
  return `${site} ${url.pathname.replace(/\/+$/, '')}${query && `?${query}`}`.slice(0, 3000)
}

function byName([one]: [string, string], [other]: [string, string]): number {
  return one < other ? -1 : one > other ? 1 : 0
}

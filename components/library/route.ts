import { useSyncExternalStore } from 'react'

/** The pages of the library, as its navigation groups and orders them; `researcher` is reached from the others. */
export const pageGroups = [
  ['researchers', 'papers', 'compare'],
  ['import', 'sources'],
  ['settings', 'health', 'about'],
] as const
export const pageNames = pageGroups.flat()
export type PageName = (typeof pageNames)[number]

export interface Route {
  page: PageName | 'researcher'
  /** Whose page, for `researcher`. */
  id?: string
  /** What is searched and sorted: it stands in the address, so that a view can be bookmarked. */
  query: Readonly<Record<string, string>>
}

/** Reads `#researchers?q=chen&sort=-novelty` or `#researcher/abc`; anything unknown is the list of researchers. */
export function readRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split(/\?(.*)/s)
  const query = Object.fromEntries(new URLSearchParams(search))
  const [name, id] = path.split('/')
  if (name === 'researcher' && id) return { page: 'researcher', id: decode(id), query }
  return { page: pageNames.find((page) => page === name) ?? 'researchers', query }
}

export function hrefOf(route: Route): string {
  const query = new URLSearchParams(Object.entries(route.query).filter(([, value]) => value !== '')).toString()
  const path = route.id === undefined ? route.page : `${route.page}/${encodeURIComponent(route.id)}`
  return `#${path}${query && `?${query}`}`
}

/** Writes what is searched and sorted into the address without a step in the history. Empty values are left out. */
export function replaceQuery(change: Readonly<Record<string, string>>): void {
  const route = readRoute(location.hash)
  const next = hrefOf({ ...route, query: { ...route.query, ...change } })
  if (next === location.hash) return
  history.replaceState(history.state, '', next)
  for (const listener of listeners) listener()
}

/** The route in the address bar, kept current. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => location.hash)
  return readRoute(hash)
}

const listeners = new Set<() => void>()
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('hashchange', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('hashchange', listener)
  }
}

/** An address typed by hand may hold a stray percent sign. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

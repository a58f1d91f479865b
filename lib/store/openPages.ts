/** What the locks of open pages are called; what follows is the page's own. */
const PREFIX = 'open page '

let held: Promise<string> | undefined

/**
 * Lets every other page and the background know that this one is open, until it closes or crashes.
 * @returns the name it is known by
 */
export function stayOpen(): Promise<string> {
  held ??= hold(PREFIX + crypto.randomUUID())
  return held
}

/** The names of the pages that are open now, of those that said so. */
export async function openPages(): Promise<ReadonlySet<string>> {
  const { held: locks = [] } = await navigator.locks.query()
  return new Set(locks.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name] : [])))
}

/** A lock that is never given back: the browser takes it when the page is gone, however it goes. */
function hold(name: string): Promise<string> {
  return new Promise((granted, refused) => {
    navigator.locks
      .request(name, () => {
        granted(name)
        return new Promise<never>(() => {})
      })
      .catch(refused)
  })
}

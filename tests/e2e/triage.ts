import type { Driver } from './driver.ts'
import type { Tab } from './tab.ts'

export const COUNT = { css: '.count' }

/** The papers of an arXiv listing that can be seen, by id, as they stand. */
export function standing(tab: Tab): Promise<string[]> {
  return tab.raw.evaluate(
    () =>
      [...document.querySelectorAll('dl > dt')]
        .filter((dt) => !dt.hasAttribute('hidden'))
        .map((dt) => dt.querySelector('a[title="Abstract"]')?.id ?? ''),
    undefined,
  )
}

/** Waits until the papers stand so. */
export async function stands(tab: Tab, ids: readonly string[]): Promise<void> {
  await tab.raw
    .waitFor(
      (wanted) =>
        [...document.querySelectorAll('dl > dt')]
          .filter((dt) => !dt.hasAttribute('hidden'))
          .map((dt) => dt.querySelector('a[title="Abstract"]')?.id ?? '')
          .join() === wanted,
      ids.join(),
      15_000,
    )
    .catch(async (error: unknown) => {
      throw new Error(`Waited in vain for ${ids.join()}. They stand so: ${(await standing(tab)).join()}`, {
        cause: error,
      })
    })
}

/** Chooses in one of the bar's lists, by the value; as the keyboard does, which a list's own window is no part of. */
export async function choose(tab: Tab, name: string, value: string): Promise<void> {
  await tab.text({ css: 'label', name: new RegExp(`^${name}`) })
  await tab.raw.evaluate(
    ([label, option]) => {
      const labels = [...(document.querySelector('gloss-bar')?.shadowRoot?.querySelectorAll('label') ?? [])]
      const select = labels.find(({ textContent }) => textContent?.startsWith(label))?.querySelector('select')
      if (!select) throw new Error(`No list ${label}.`)
      select.value = option
      select.dispatchEvent(new Event('change'))
    },
    [name, value] as const,
  )
}

/** Puts something into one of the bar's fields; nothing empties it. */
export async function fill(tab: Tab, name: string, value: string): Promise<void> {
  await tab.text({ css: 'label', name: new RegExp(`^${name}`) })
  await tab.raw.evaluate(
    ([label, text]) => {
      const labels = [...(document.querySelector('gloss-bar')?.shadowRoot?.querySelectorAll('label') ?? [])]
      const input = labels.find(({ textContent }) => textContent?.startsWith(label))?.querySelector('input')
      if (!input) throw new Error(`No field ${label}.`)
      input.value = text
      input.dispatchEvent(new Event('input'))
    },
    [name, value] as const,
  )
}

/** The page's own nodes: the markup without what Gloss wrote. */
export function ownMarkup(tab: Tab): Promise<string> {
  return tab.raw.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement
    for (const ours of copy.querySelectorAll('*')) {
      if (ours.localName.startsWith('gloss-')) ours.remove()
      for (const { name } of Array.from(ours.attributes)) if (name.startsWith('data-gloss-')) ours.removeAttribute(name)
    }
    return new XMLSerializer().serializeToString(copy)
  }, undefined)
}

/** How many rows a table of the reader's memory has; asked in one of the extension's own pages. */
export function rowsIn(own: Tab, table: string): Promise<number> {
  return own.raw.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('gloss')
        opening.addEventListener('error', () => reject(opening.error ?? new Error('closed')))
        opening.addEventListener('success', () => {
          const counting = opening.result.transaction(name).objectStore(name).count()
          counting.addEventListener('success', () => {
            opening.result.close()
            resolve(counting.result)
          })
        })
      }),
    table,
  )
}

/** Empties tables of the reader's memory. */
export function empty(own: Tab, tables: readonly string[]): Promise<void> {
  return own.raw.evaluate(
    (names) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('gloss')
        opening.addEventListener('error', () => reject(opening.error ?? new Error('closed')))
        opening.addEventListener('success', () => {
          const work = opening.result.transaction([...names], 'readwrite')
          for (const name of names) work.objectStore(name).clear()
          work.addEventListener('complete', () => {
            opening.result.close()
            resolve()
          })
        })
      }),
    tables,
  )
}

/** Makes a reader of whoever read listings before who never did: their library is left, how they read is not. */
export async function readAnew(driver: Driver): Promise<void> {
  const own = await driver.openOwn('library.html#about')
  await empty(own, ['visits', 'seen', 'inbox', 'rules', 'settings'])
  await own.raw.close()
}

/** Makes the reader's memory of listings a day older, as a night would. */
export function age(own: Tab): Promise<void> {
  return own.raw.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('gloss')
        opening.addEventListener('error', () => reject(opening.error ?? new Error('closed')))
        opening.addEventListener('success', () => {
          const work = opening.result.transaction(['visits', 'seen'], 'readwrite')
          for (const name of ['visits', 'seen']) {
            const walk = work.objectStore(name).openCursor()
            walk.addEventListener('success', () => {
              const cursor = walk.result
              if (!cursor) return
              const row = cursor.value as Record<string, unknown>
              for (const [field, value] of Object.entries(row))
                if (field.endsWith('At') && typeof value === 'string')
                  row[field] = new Date(Date.parse(value) - 86_400_000).toISOString()
              cursor.update(row)
              cursor.continue()
            })
          }
          work.addEventListener('complete', () => {
            opening.result.close()
            resolve()
          })
        })
      }),
    undefined,
  )
}

import axe from 'axe-core'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { onTestFinished, vi } from 'vitest'
import { applyImport, listResearchers, planImport, removeResearchers } from '../../../lib/store'
import type { ImportInput } from '../../../lib/store'

// jsdom has none, and is never busy.
globalThis.requestIdleCallback ??= (use) =>
  Number(setTimeout(() => use({ didTimeout: false, timeRemaining: () => 50 })))
globalThis.cancelIdleCallback ??= clearTimeout

/** Draws a page of ours into the document, until the test ends. */
export function draw(page: ReactNode): void {
  document.documentElement.lang = 'en'
  document.title = 'Gloss'
  const place = document.createElement('div')
  document.body.append(place)
  const root = createRoot(place)
  root.render(page)
  onTestFinished(() => {
    root.unmount()
    place.remove()
  })
}

/** Puts something into this browser's library, and takes it out when the test ends. */
export async function save(input: ImportInput): Promise<void> {
  await applyImport(await planImport(input, 'test'))
  onTestFinished(async () => {
    await removeResearchers((await listResearchers()).map(({ id }) => id))
  })
}

export async function seen<Found extends Element = HTMLElement>(selector: string): Promise<Found> {
  return vi.waitFor(() => {
    const found = document.querySelector<Found>(selector)
    if (!found) throw new Error(`nothing is ${selector} in ${document.body.textContent}`)
    return found
  }, PATIENCE)
}

/** Waits until the page says something, anywhere. */
export async function says(text: string | RegExp): Promise<void> {
  await vi.waitFor(() => {
    const all = document.body.textContent
    if (typeof text === 'string' ? !all.includes(text) : !text.test(all)) throw new Error(`${text} is not in ${all}`)
  }, PATIENCE)
}

export const button = (name: string) =>
  vi.waitFor(() => {
    const found = [...document.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
    )
    if (!found) throw new Error(`no button ${name}`)
    return found
  }, PATIENCE)

/** Types as a reader does: React hears of a value through the element's own setter and the event. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

export function press(key: string, on: Element = document.activeElement ?? document.body): void {
  on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}

/** What axe finds wrong. Colours need a layout, which jsdom has not: they are looked at in a real browser. */
export async function faults(): Promise<string[]> {
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } })
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

/** A busy machine may be slow; nothing here measures time. */
const PATIENCE = { timeout: 20_000, interval: 20 }

import type { ReactElement, ReactNode } from 'react'

type Props = Record<string, unknown> & { children?: ReactNode }

/**
 * Draws elements as they are written for React, without React: a few lines of script instead of 190 kB, for what a page
 * shows before anything can be done with it. Only components without hooks; nothing is listened to, and what tests and
 * labels find an element by (`data-*`, `id`) is left to the page that follows.
 */
export function paint(node: ReactNode): DocumentFragment {
  const drawn = document.createDocumentFragment()
  if (Array.isArray(node)) drawn.append(...node.map(paint))
  else if (isElement(node)) drawn.append(paintElement(node))
  else if (typeof node === 'string' || typeof node === 'number') drawn.append(String(node))
  return drawn
}

function paintElement({ type, props }: ReactElement<Props>): Node {
  if (typeof type === 'function') return paint((type as (given: Props) => ReactNode)(props))
  // A fragment.
  if (typeof type !== 'string') return paint(props.children)
  const element = svgNames.has(type)
    ? document.createElementNS('http://www.w3.org/2000/svg', type)
    : document.createElement(type)
  element.append(paint(props.children))
  for (const [attribute, value] of Object.entries(props)) set(element, attribute, value)
  return element
}

const svgNames: ReadonlySet<string> = new Set(['svg', 'path'])
const renamed: Partial<Record<string, string>> = { className: 'class', htmlFor: 'for' }
/** Set to false, these say so; other attributes are then left out. */
const saysFalse = /^(?:aria-|spellCheck$|focusable$)/

function set(element: Element, name: string, value: unknown): void {
  if (name === 'children' || name === 'id' || /^(?:data-|on[A-Z])/.test(name) || value === undefined) return
  if (name === 'style') {
    for (const [property, given] of Object.entries(value as Record<string, string | number>))
      if (element instanceof HTMLElement)
        element.style.setProperty(
          property.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
          typeof given === 'number' ? `${given}px` : given,
        )
  } else if (name === 'value' && element instanceof HTMLSelectElement) element.value = String(value)
  else if (typeof value === 'boolean' && !saysFalse.test(name)) element.toggleAttribute(name, value)
  else element.setAttribute(renamed[name] ?? name, String(value))
}

function isElement(node: ReactNode): node is ReactElement<Props> {
  return typeof node === 'object' && node !== null && 'type' in node && 'props' in node
}

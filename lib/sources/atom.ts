import { SaxesParser } from 'saxes'

/** An element of a feed: its children by local name, its attributes, its text. */
export interface AtomElement {
  name: string
  attributes: Readonly<Record<string, string>>
  children: AtomElement[]
  text: string
}

/** Deeper than any feed, and shallow enough for a hostile one. */
const DEEPEST = 50

/**
 * Reads an XML document as a tree. Service workers have no DOMParser, hence a parser of our own choice; entities other
 * than XML's own five are refused by it, so nothing can be made to expand.
 * @throws SyntaxError when it is not well formed, which a cut document never is
 */
export function readXml(xml: string): AtomElement {
  const root: AtomElement = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw new SyntaxError(error.message)
  })
  parser.on('opentag', ({ local, attributes }) => {
    if (open.length > DEEPEST) throw new SyntaxError('nested too deeply')
    const values = Object.values(attributes).map(({ local: name, value }) => [name, value] as const)
    const element = { name: local, attributes: Object.fromEntries(values), children: [], text: '' }
    open.at(-1)!.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  const addText = (text: string) => {
    open.at(-1)!.text += text
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(xml).close()
  const top = root.children[0]
  if (!top) throw new SyntaxError('no element')
  return top
}

export const childrenOf = (element: AtomElement, name: string) =>
  element.children.filter((child) => child.name === name)

/** The text of the first child of a name, in one line; empty when there is none. */
export function textOf(element: AtomElement, name: string): string {
  return (childrenOf(element, name)[0]?.text ?? '').replace(/\s+/g, ' ').trim()
}

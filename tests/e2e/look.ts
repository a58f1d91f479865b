/**
 * Which element is meant: a CSS selector, and, to tell several apart, what a person reads on it (its accessible name as
 * far as ARIA, labels and text give it). Open shadow roots are searched too; invisible elements are not there.
 */
export interface Target {
  css: string
  name?: string | RegExp
  /** Among several that fit, counted from 0. */
  nth?: number
}

/** The question as it travels into the page. */
export interface Question {
  css: string
  name?: { source: string; flags: string } | undefined
  nth: number
  /** `there`: answer once the element is there; `gone`: once it is not; `reads`: once its text fits; `now`: at once. */
  when: 'there' | 'gone' | 'reads' | 'now'
  text?: { source: string; flags: string } | undefined
  /** Bring it into view, and say what would stand in a pointer's way. */
  reach: boolean
}

export interface Sight {
  count: number
  /** The middle of its first box, in the viewport. */
  x: number
  y: number
  text: string
  name: string
  value: string
  /** What covers that point, if something else does. */
  covered: string
}

export function question(target: Target, when: Question['when'], text?: RegExp): Question {
  const name =
    typeof target.name === 'string' ? { source: `^\\s*${escape(target.name)}\\s*$`, flags: 'i' } : target.name
  return {
    css: target.css,
    name: name && { source: name.source, flags: name.flags },
    nth: target.nth ?? 0,
    when,
    text: text && { source: text.source, flags: text.flags },
    reach: false,
  }
}

export function describe(target: Target): string {
  const which = target.nth === undefined ? '' : ` (number ${target.nth})`
  return `${target.css}${target.name === undefined ? '' : ` named ${String(target.name)}`}${which}`
}

/** Runs inside the page, and so uses nothing from around it. Null while the question's condition does not hold. */
export function look(ask: Question): Sight | null {
  const found = [...deep(document)].filter((element) => visible(element) && named(element))
  const element = found[ask.nth]
  const nothing = { count: found.length, x: 0, y: 0, text: '', name: '', value: '', covered: '' }
  if (!element) return ask.when === 'there' || ask.when === 'reads' ? null : nothing
  if (ask.when === 'gone') return null
  const reads = textOf(element)
  if (ask.when === 'reads' && ask.text && !new RegExp(ask.text.source, ask.text.flags).test(reads)) return null
  if (ask.reach) element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
  const box = boxOf(element)
  const x = box.x + box.width / 2
  const y = box.y + box.height / 2
  const value = 'value' in element ? String(element.value) : ''
  return {
    count: found.length,
    x,
    y,
    text: reads,
    name: nameOf(element),
    value,
    covered: ask.reach ? inTheWay(element, x, y) : '',
  }

  // An element that draws itself in a shadow root may have neither text nor box of its own.
  function textOf(one: Element): string {
    const drawn = one.shadowRoot ? [...one.shadowRoot.children].filter(({ localName }) => localName !== 'style') : [one]
    return drawn.map((part) => (part instanceof HTMLElement ? part.innerText : (part.textContent ?? ''))).join('\n')
  }
  function boxOf(one: Element): DOMRect {
    const boxes = [one, ...(one.shadowRoot?.children ?? [])].flatMap((part) => Array.from(part.getClientRects()))
    return boxes.find(({ width, height }) => width > 0 && height > 0) ?? one.getBoundingClientRect()
  }
  function* deep(root: Document | ShadowRoot): Generator<Element> {
    yield* root.querySelectorAll(ask.css)
    for (const host of root.querySelectorAll('*')) if (host.shadowRoot) yield* deep(host.shadowRoot)
  }
  function visible(one: Element): boolean {
    return one.getClientRects().length > 0 && one.checkVisibility({ visibilityProperty: true })
  }
  function named(one: Element): boolean {
    return !ask.name || new RegExp(ask.name.source, ask.name.flags).test(nameOf(one))
  }
  function nameOf(one: Element): string {
    const root = one.getRootNode()
    const ids = one.getAttribute('aria-labelledby')?.split(/\s+/) ?? []
    const by = ids.flatMap((id) =>
      root instanceof Document || root instanceof ShadowRoot ? (root.getElementById(id) ?? []) : [],
    )
    const labels = 'labels' in one && one.labels instanceof NodeList ? [...one.labels] : []
    const text = (nodes: Node[]) => nodes.map((node) => node.textContent ?? '').join(' ')
    const name =
      text(by) ||
      one.getAttribute('aria-label') ||
      text(labels) ||
      one.textContent ||
      one.getAttribute('title') ||
      one.getAttribute('placeholder') ||
      ''
    return name.replace(/\s+/g, ' ').trim()
  }
  function inTheWay(one: Element, left: number, top: number): string {
    let hit = document.elementFromPoint(left, top)
    for (let inner = hit; inner; inner = hit?.shadowRoot?.elementFromPoint(left, top) ?? null) {
      if (inner === hit && inner.getRootNode() !== document) break
      if (inner === hit && !inner.shadowRoot) break
      hit = inner
    }
    for (let at: Node | null = hit; at; at = at instanceof ShadowRoot ? at.host : at.parentNode)
      if (at === one) return ''
    return hit ? `<${hit.localName} class="${hit.getAttribute('class') ?? ''}">` : 'the edge of the window'
  }
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}

import type { Row } from '../../../lib/model/row'
import type { Random } from './random'

// Changes that leave a page saying the same to its reader: what sites, typesetters, translators and other extensions
// do to markup from one day to the next. Each is given a page and its rows as last read.

type Mutation = (document: Document, rows: readonly Row[], random: Random) => void

/** Parts of an entry or a page that no row is made of. Every site's own belong here. */
const OPTIONAL = [
  '.list-comments, .list-journal-ref, dd p, .paging, .morefewer, .list-dateline',
  'a[title="Download PDF"], a[title="Other formats"], a[title="View HTML"], dt > a[name]',
  'p.abstract, p.comments, li.arxiv-result > p.is-size-7, nav.pagination',
  'blockquote.abstract, .dateline, .submission-history, .extra-services, #download-button-info, .ltx_abstract',
  'header, footer, noscript, style, link, .ds-announcement',
  '.gs_rs, .gs_or_btn, .gs_or_mor, .gs_ctg2, .gs_alrt_btm, .gs_qsuggest_wrap, #gs_ab_md, #gs_n, #gsc_rsb_cit',
  '.gsc_a_c, .gsc_a_am, .gs_oph, .gs_ai_eml, .gs_ai_pho, #gsc_prf_ivh, #gsc_a_nn',
  '.abstract-collapse, .list-button-row .badge, .pdf-link, .note-meta-info, .cl-paper-abstract, video',
].join(', ')

const TABLE_PART = new Set(['td', 'th', 'tr', 'tbody', 'thead', 'table'])

function make(document: Document, tag: string, className: string, text: string): HTMLElement {
  const element = document.createElement(tag)
  if (className) element.className = className
  element.textContent = text
  return element
}

function textsIn(root: Element): Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, 4)
  const texts: Text[] = []
  while (walker.nextNode()) texts.push(walker.currentNode as Text)
  return texts.filter((text) => !text.parentElement?.closest('script, style, svg, math, gloss-badge, font.notranslate'))
}

/** Where the title's words stand: the row's place may be the link around them, or the element that holds them. */
function wordsOf(row: Row): Text[] {
  return textsIn(row.title).filter((text) => /\S/.test(text.data) && !/^\s*Title:\s*$/.test(text.data))
}

export const mutations: Record<string, Mutation> = {
  'attributes in another order, and more of them'(document, _rows, random) {
    for (const element of document.querySelectorAll('body *')) {
      if (element.attributes.length < 2 || !random.chance(0.5)) continue
      const attributes = [...element.attributes].sort(() => random.next() - 0.5)
      for (const { name } of attributes) element.removeAttribute(name)
      element.setAttribute('data-ext-seen', '1')
      for (const { name, value } of attributes) element.setAttribute(name, value)
    }
  },
  'classes in another order, and more of them'(document, _rows, random) {
    for (const element of document.querySelectorAll('body [class]')) {
      if (!random.chance(0.4) || /mathjax/i.test(element.className)) continue
      const classes = ['ext-visited', ...element.classList].sort(() => random.next() - 0.5)
      element.setAttribute('class', `  ${classes.join('\n ')} `)
    }
  },
  'whitespace between and within'(document, rows, random) {
    for (const row of rows) {
      for (const text of wordsOf(row)) if (random.chance(0.7)) text.data = text.data.replaceAll(' ', '\n      ')
      for (const { element } of row.authors) {
        if (element && random.chance(0.5))
          for (const text of textsIn(element)) text.data = text.data.replace(' ', ' \n')
      }
      row.element.before(document.createTextNode('\n\n \t'))
    }
  },
  'comments and split texts'(document, rows, random) {
    for (const row of rows) {
      for (const text of wordsOf(row)) {
        if (text.data.length < 4 || !random.chance(0.6)) continue
        const rest = text.splitText(1 + random.below(text.data.length - 2))
        rest.before(document.createComment(' kept for later '))
      }
    }
  },
  'wrappers around texts'(document, rows, random) {
    for (const row of rows) {
      const texts = [...wordsOf(row), ...row.authors.flatMap(({ element }) => (element ? textsIn(element) : []))]
      for (const text of texts) {
        if (!random.chance(0.4)) continue
        const wrapper = make(document, random.pick(['span', 'font', 'b', 'mark']), '', '')
        text.replaceWith(wrapper)
        wrapper.append(text)
      }
    }
  },
  'wrappers around and within entries'(document, rows, random) {
    for (const { element } of rows) {
      if (TABLE_PART.has(element.localName) || ['h1', 'body'].includes(element.localName)) continue
      const inner = make(document, 'div', 'ext-inner', '')
      if (random.chance(0.5)) {
        inner.append(...element.childNodes)
        element.append(inner)
      }
      if (random.chance(0.3)) {
        const outer = make(document, 'div', 'ext-outer', '')
        element.replaceWith(outer)
        outer.append(element)
      }
    }
  },
  'optional parts gone'(document, rows, random) {
    const holders = new Set<Element>()
    for (const { title } of rows) {
      for (let at: Element | null = title; at; at = at.parentElement) holders.add(at)
    }
    const titles = new Set(rows.map((row) => row.title))
    for (const element of document.querySelectorAll(OPTIONAL)) {
      const parent = element.parentElement
      if (!holders.has(element) && !(parent && titles.has(parent)) && random.chance(0.6)) element.remove()
    }
  },
  'insertions of other extensions'(document, rows, random) {
    document.body.prepend(make(document, 'div', 'ext-toolbar', 'Translate this page'))
    for (const { title, element } of rows) {
      const translation = make(document, 'font', 'notranslate immersive-translate-target-wrapper', '')
      translation.append(document.createElement('br'), make(document, 'font', 'notranslate', 'Ein anderer Titel'))
      const insertion = random.pick([
        translation,
        make(document, 'span', 'ccf-rank ccf-a', 'CCF A'),
        make(document, 'span', 'easyscholar-ranking easyscholar-3', 'Q1'),
        make(document, 'style', '', '.x { color: red }'),
        make(document, 'button', '', 'Save'),
        make(document, 'gloss-badge', '', 'Novelty 45'),
        make(document, 'span', '', ''),
      ])
      if (random.chance(0.7)) title.append(insertion)
      if (random.chance(0.3) && !TABLE_PART.has(element.localName)) {
        element.append(make(document, 'div', 'ext-note', 'Read on Monday'))
      }
    }
  },
  'names marked by Gloss'(document, rows, random) {
    for (const { authors } of rows) {
      for (const { element } of authors) {
        if (element && random.chance(0.5)) element.after(make(document, 'gloss-author', '', ''))
      }
    }
  },
  'math typeset by MathJax 2'(document, rows) {
    for (const row of rows) for (const text of wordsOf(row)) typeset(document, text)
  },
}

/** What MathJax 2.7 makes of `$…$`: an empty preview, glyphs, and the source in a script. */
function typeset(document: Document, text: Text): void {
  const parts = text.data.split(/\$([^$]+)\$/)
  if (parts.length < 3) return
  const nodes = parts.flatMap((part, index): Node[] => {
    if (index % 2 === 0) return [document.createTextNode(part)]
    const script = make(document, 'script', '', part)
    script.setAttribute('type', 'math/tex')
    return [make(document, 'span', 'MathJax_Preview', ''), make(document, 'span', 'MathJax', `𝑥${part}`), script]
  })
  text.replaceWith(...nodes)
}

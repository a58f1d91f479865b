import { describe, expect, it } from 'vitest'
import { cleanText, oneLine, titleText } from '../../../lib/sites/text'
import { pageOf } from './page'

/** The first element of a piece of markup. */
function element(html: string): Element {
  return pageOf(`<body>${html}</body>`, 'https://example.org/').body.firstElementChild!
}

describe('titleText', () => {
  it.each([
    ['a plain title', '<h1>Notes  on\n Margins </h1>', 'Notes on Margins'],
    ['a title with highlights and links', '<h1>Notes <b>on </b><a href="#">Margins</a></h1>', 'Notes on Margins'],
    ['words split by markup', '<h1>Mar<b>gi</b>ns</h1>', 'Margins'],
    ['a line break', '<h1>Notes<br>on Margins</h1>', 'Notes on Margins'],
    ['no-break spaces', '<h1>Notes&nbsp;on&#x2009;Margins</h1>', 'Notes on Margins'],
    ['invisible characters', '<h1>\u202aNotes\u202c on Mar\u00adgins\u200b</h1>', 'Notes on Margins'],
    ['joiners that letters need', '<h1>می\u200cخواهم</h1>', 'می\u200cخواهم'],
    ['comments', '<h1>Notes <!-- not --> on Margins</h1>', 'Notes on Margins'],
    [
      'MathJax 2',
      '<h1>On <span class="MathJax_Preview"></span><span class="MathJax">𝑥2</span><script type="math/tex">x^2</script></h1>',
      'On $x^2$',
    ],
    [
      'MathJax 2 in display style',
      '<h1>On <div class="MathJax_Display">𝑥</div><script type="math/tex; mode=display">x</script></h1>',
      'On $x$',
    ],
    ['MathML with its source', '<h1>On <math alttext="\\alpha"><mi>α</mi></math></h1>', 'On $\\alpha$'],
    [
      'MathML with an annotation',
      '<h1>On <math><semantics><mi>α</mi><annotation encoding="application/x-tex">\\alpha</annotation></semantics></math></h1>',
      'On $\\alpha$',
    ],
    ['MathML alone', '<h1>On <math><mi>α</mi></math></h1>', 'On α'],
    [
      'KaTeX',
      '<h1>On <span class="katex"><span class="katex-mathml"><math><semantics><mi>α</mi><annotation encoding="application/x-tex">\\alpha</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">α</span></span></h1>',
      'On $\\alpha$',
    ],
    [
      'a translation',
      '<h1>Notes<font class="notranslate immersive-translate-target-wrapper"><br><font class="notranslate">Notizen</font></font></h1>',
      'Notes',
    ],
    ['an older translation', '<h1>Notes<span id="immersive-translate-target-wrapper-2">Notizen</span></h1>', 'Notes'],
    ['what a browser translated in place', '<h1><font><font>Notizen</font></font></h1>', 'Notizen'],
    [
      'rank marks',
      '<h1>Notes<span class="ccf-rank ccf-a">CCF A</span><i class="easyscholar-ranking">Q1</i></h1>',
      'Notes',
    ],
    ['our own badge', '<h1>Notes<gloss-badge>Novelty 45</gloss-badge></h1>', 'Notes'],
    [
      'scripts, styles and controls',
      '<h1>Notes<style>a{}</style><script>1</script><button>Save</button></h1>',
      'Notes',
    ],
    ['nothing', '<h1> <span></span> </h1>', ''],
  ])('reads %s', (_what, html, text) => expect(titleText(element(html))).toBe(text))

  it('drops what the site names', () => {
    const title = element('<div><span class="descriptor">Title:</span> Title: A Title</div>')
    expect(titleText(title, '.descriptor')).toBe('Title: A Title')
  })

  it('keeps the class that arXiv marks its math with', () => {
    expect(titleText(element('<p>On <span class="search-hit mathjax">Margins</span></p>'))).toBe('On Margins')
  })

  it('reads an element, not what stands beside it', () => {
    const page = element('<div><h1><i>Notes</i></h1><p>An abstract</p></div>')
    expect(titleText(page.firstElementChild!)).toBe('Notes')
  })

  it('reads what is nested deep', () => {
    const top = element('<h1></h1>')
    let inmost = top
    for (let depth = 0; depth < 2_000; depth++) {
      const next = top.ownerDocument.createElement('b')
      inmost.append(next)
      inmost = next
    }
    inmost.textContent = 'Notes'
    expect(titleText(top)).toBe('Notes')
  })

  it('leaves the page as it is', () => {
    const title = element('<h1>On <span class="MathJax">𝑥</span><script type="math/tex">x</script></h1>')
    const before = title.cloneNode(true)
    titleText(title)
    expect(title.isEqualNode(before)).toBe(true)
  })
})

it('cleans names as it cleans titles', () => {
  expect(cleanText(element('<a>Cécile\n  van der\u00a0Ink<gloss-author></gloss-author></a>'))).toBe(
    'Cécile van der Ink',
  )
})

it('returns a tidy text as it is', () => {
  expect(oneLine('Cécile van der Ink')).toBe('Cécile van der Ink')
  expect(oneLine('\u3000漫談 頁邊\u3000批註 ')).toBe('漫談 頁邊 批註')
})

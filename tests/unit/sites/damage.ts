import type { Random } from './random'

// Ways in which HTML arrives broken, or is meant to break what reads it.

type Damage = (html: string, random: Random, other: string) => string

const somewhere = (html: string, random: Random) => random.below(html.length + 1)

function insert(html: string, at: number, piece: string): string {
  return html.slice(0, at) + piece + html.slice(at)
}

/** Puts a piece inside the body, where readers look. */
function insertInBody(html: string, piece: string): string {
  const body = /<body[^>]*>/i.exec(html)
  return body ? insert(html, body.index + body[0].length, piece) : piece + html
}

export const damages: Record<string, Damage> = {
  'cut off': (html, random) => html.slice(0, somewhere(html, random)),
  'its beginning lost': (html, random) => html.slice(somewhere(html, random)),
  'a stretch lost': (html, random) => {
    const from = somewhere(html, random)
    return html.slice(0, from) + html.slice(from + random.below(5000))
  },
  'stretches doubled': (html, random) => {
    const from = somewhere(html, random)
    return insert(html, somewhere(html, random), html.slice(from, from + random.below(8000)))
  },
  'spliced with another page': (html, random, other) =>
    html.slice(0, somewhere(html, random)) + other.slice(somewhere(other, random)),
  'closing tags lost': (html, random) => html.replaceAll(/<\/\w+>/g, (tag) => (random.chance(0.3) ? '' : tag)),
  'opening tags lost': (html, random) => html.replaceAll(/<\w[^>]*>/g, (tag) => (random.chance(0.05) ? '' : tag)),
  'characters changed': (html, random) =>
    html.replaceAll(/[<>"'=/&]/g, (mark) => (random.chance(0.005) ? random.pick(['<', '>', '"', '\0', ' ']) : mark)),
  'texts emptied': (html, random) => html.replaceAll(/>[^<]+</g, (text) => (random.chance(0.2) ? '> \n<' : text)),
  'attributes emptied': (html, random) => html.replaceAll(/="[^"]*"/g, (value) => (random.chance(0.1) ? '=""' : value)),
  'links broken': (html, random) =>
    html.replaceAll(/href ?="[^"]*"/g, (link) =>
      random.chance(0.3)
        ? random.pick(['href="%E0%A4%A"', 'href="javascript:void(0)"', 'href="/abs/"', 'href="https://["', 'href="//"'])
        : link,
    ),
  'nested too deep': (html, random) => {
    const at = html.indexOf('>', somewhere(html, random)) + 1
    return insert(html, at, '<div>'.repeat(700))
  },
  'a text nested too deep': (html, random) =>
    html.replace(/(class=["'][^"']*title[^>]*>)/, `$1${'<b>'.repeat(500 + random.below(200))}`),
  'a huge attribute': (html, random) =>
    html.replace(/ class=/, () => ` title="${'x '.repeat(100_000 + random.below(100_000))}" class=`),
  'a huge text': (html) => html.replace(/(class=["'][^"']*title[^>]*>)/, `$1${'& '.repeat(20_000)}`),
  'an open comment': (html, random) => insert(html, somewhere(html, random), '<!-- '),
  'an open script': (html, random) => insert(html, somewhere(html, random), '<script type="math/tex">'),
  'an open table': (html, random) => insert(html, somewhere(html, random), '<table><tr><select><svg><math>'),
  'names of the document taken': (html) =>
    insertInBody(
      html,
      ['querySelector', 'querySelectorAll', 'getElementById', 'body', 'documentElement', 'title', 'childNodes']
        .map((name) => `<img name="${name}"><form name="${name}"><input name="children"></form>`)
        .join(''),
    ),
  'ids taken': (html) =>
    insertInBody(html, '<a id="dlpage"></a><p id="abs"></p><div id="gs_res_ccl"></div><i id="gsc_a_b"></i>'),
  'everything in a link': (html) => insertInBody(html, '<a href="/abs/2401.00001">'),
}

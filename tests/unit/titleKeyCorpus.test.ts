import { describe, expect, it } from 'vitest'
import { titleKey } from '../../lib/model/titleKey'
import { corpusMissing, corpusTitles } from './corpus'

/** What must agree in two titles with one key, whatever the print: figures and signs, in order. */
const figures = (title: string) => title.replace(/\\[a-z]+/gi, '').replace(/[^0-9+<>=#%*]/g, '')

const GREEK: Readonly<Record<string, string>> = { alpha: 'α', beta: 'β', gamma: 'γ', lambda: 'λ', mu: 'μ', pi: 'π' }
const ACUTE = /\\'\{?([aeiouyAEIOUYcnszCNSZ])\}?/g
const UMLAUT = /\\"\{?([aeiouAEIOU])\}?/g

/** Other prints of a title, as sites make them from the same TeX. */
const reprints: Readonly<Record<string, (title: string) => string>> = {
  'Greek in Unicode inside the dollars': (title) =>
    title.replace(/\\(alpha|beta|gamma|lambda|mu|pi)(?![A-Za-z])/g, (_all, name: string) => GREEK[name]!),
  'accents in Unicode': (title) => title.replace(ACUTE, '$1\u0301').replace(UMLAUT, '$1\u0308').normalize('NFC'),
  'dashes of another kind': (title) => title.replace(/(?<![\\>])-(?!>)/g, '–'),
  'typographic quotes': (title) => title.replace(/(?<!\\)"/g, '”').replace(/(?<!\\)'/g, '’'),
  'lines broken': (title) => title.replaceAll(' ', ' \n\t'),
  // `$\\mu$m` without its dollars would be another command.
  'no dollars': (title) => (/\\[A-Za-z]+\$[A-Za-z]|\$\$/.test(title) ? title : title.replaceAll('$', '')),
  'capitals outside TeX': (title) => (title.includes('\\') ? title : title.toUpperCase()),
  'a highlight': (title) => title.replace(/(?<= |^)([A-Za-z]+)(?= |$)/, '<b>$1</b>'),
  'a type mark': (title) => `[PDF] ${title}`,
  'zero-width characters and soft hyphens': (title) => title.replace(/(?<=[a-z])(?=[a-z]{2})/g, '\u200B\u00AD'),
  'full width': (title) => title.replace(/[!-~]/g, (c) => String.fromCodePoint(c.codePointAt(0)! + 0xfee0)),
  'entities not decoded': (title) => title.replace(/&(?!\w+;|#)/g, '&amp;'),
}

describe.runIf(!corpusMissing)('titleKey, on every title of the corpus', { timeout: 60_000 }, () => {
  const titles = corpusMissing ? [] : corpusTitles()

  it('gives no empty key, and one key only to titles whose figures and signs agree', () => {
    const first = new Map<string, string>()
    const wrong: string[] = []
    for (const title of titles) {
      const key = titleKey(title)
      const other = first.get(key)
      if (key === '') wrong.push(title)
      else if (other === undefined) first.set(key, title)
      else if (figures(other) !== figures(title)) wrong.push(`${other} = ${title}`)
    }
    expect(wrong).toEqual([])
    expect(titles.length).toBeGreaterThan(600_000)
    expect(first.size).toBeGreaterThan(titles.length * 0.98)
  })

  it('gives the key of a key as that key', () => {
    const sample = titles.filter((title, at) => at % 50 === 0 || /[\\$^_]/.test(title))
    expect(sample.filter((title) => titleKey(titleKey(title)) !== titleKey(title))).toEqual([])
  })

  it.each(Object.keys(reprints))('sees through %s', (kind) => {
    const sample = titles.filter((title, at) => at % 150 === 0 || (at % 8 === 0 && title.includes('\\')))
    const reprint = reprints[kind]!
    expect(sample.filter((title) => titleKey(reprint(title)) !== titleKey(title))).toEqual([])
    expect(sample.some((title) => reprint(title) !== title)).toBe(true)
  })
})

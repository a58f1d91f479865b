import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseMessagesFile } from '@wxt-dev/i18n/build'
import type { ParsedMessage } from '@wxt-dev/i18n/build'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const folder = join(root, 'public/locales')
const languages = readdirSync(folder).map((file) => file.replace(/\.yml$/, ''))
const messages = new Map(
  await Promise.all(
    languages.map(async (name) => [name, byKey(await parseMessagesFile(join(folder, `${name}.yml`)))] as const),
  ),
)
const english = messages.get('en')!
const source = ['components', 'entrypoints', 'lib', 'wxt.config.ts'].flatMap((place) => read(join(root, place)))

describe('messages', () => {
  it.each(languages.filter((name) => name !== 'en'))('of %s are complete, and none is left over', (name) => {
    const keys = [...messages.get(name)!.keys()]
    expect([...english.keys()].filter((key) => !keys.includes(key))).toEqual([])
    expect(keys.filter((key) => !english.has(key))).toEqual([])
  })

  it.each(languages)('of %s say what English says: the same places for the same things', (name) => {
    const odd = [...messages.get(name)!].filter(([key, forms]) => {
      const own = places(forms)
      const wanted = places(english.get(key) ?? forms)
      return own !== wanted
    })
    expect(odd.map(([key]) => key)).toEqual([])
  })

  it.each(languages)('of %s have as many plural forms as the count of them chooses from', (name) => {
    // One form serves every count; with two the first is for 1; with three they are for none, 1 and more.
    const odd = [...messages.get(name)!].filter(
      ([, forms]) => forms.length > 3 || forms.some((form) => form.includes(' | ')),
    )
    expect(odd.map(([key]) => key)).toEqual([])
  })

  it('that the code asks for are there', () => {
    const asked = source.flatMap((text) =>
      [...text.matchAll(/\bi18n\.t\(\s*(['"`])(.+?)\1/g)].map((match) => match[2]!),
    )
    expect(asked.length).toBeGreaterThan(300)
    expect(asked.filter((key) => ![...english.keys()].some((known) => patternOf(key).test(known)))).toEqual([])
  })

  it('are all asked for by the code', () => {
    const named = new Set(
      source.flatMap((text) =>
        [...text.matchAll(/(['"`])([a-zA-Z]\w*(?:\.(?:\w|\$\{[^}]*\})+)*)\1/g)].map((match) => match[2]!),
      ),
    )
    for (const text of source) for (const [, key] of text.matchAll(/__MSG_(\w+?)__/g)) named.add(key!)
    const patterns = [...named].filter((key) => key.includes('${')).map(patternOf)
    const unused = [...english.keys()].filter((key) => !named.has(key) && !patterns.some((one) => one.test(key)))
    expect(unused).toEqual([])
  })
})

/** A key of which parts are known only when it is asked for stands for every key of its shape. */
function patternOf(key: string): RegExp {
  const parts = key.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'))
  return new RegExp(`^${parts.join('[^.]+')}$`)
}

/** A message's forms by its key; one that does not count has one form. */
function byKey(parsed: readonly ParsedMessage[]): Map<string, string[]> {
  return new Map(
    // The browser's own are not ours to translate.
    parsed
      .filter(({ key }) => !key[0]?.startsWith('@@'))
      .map((message) => [
        message.key.join('.'),
        message.type === 'plural' ? Object.values(message.plurals) : [message.message],
      ]),
  )
}

/** What a message shows of what it is given, whatever the order and in whichever of its forms. */
function places(forms: readonly string[]): string {
  return [...new Set(forms.flatMap((form) => form.match(/\$\d/g) ?? []))].sort().join(' ')
}

function read(path: string): string[] {
  if (/\.tsx?$/.test(path)) return [readFileSync(path, 'utf8')]
  if (/\.\w+$/.test(path)) return []
  return readdirSync(path).flatMap((name) => read(join(path, name)))
}

import { expect, it } from 'vitest'
import { keyNames } from '../../../../lib/page/triage/help'
import { shared, sharedText } from '../../shared'

const LISTINGS = [
  'arxiv/list-new-2026-cs-180.html',
  'arxiv/list-recent-2026-cs-50.html',
  'arxiv/list-month-2024-cs.html',
  'arxiv/catchup-2017-astro-ph.html',
  'arxiv/search-2020-forestry.html',
  'arxiv/author-2026.html',
  'scholar/search-2026-attention.html',
  'scholar/citedby-2015-truncated.html',
  'scholar/profile-2026.html',
]

/** `keyCode` of our keys: https://developer.mozilla.org/en-US/docs/Web/API/KeyboardEvent/keyCode */
const codeOf = (key: string) => ({ '.': 190, '?': 191 })[key] ?? key.toUpperCase().charCodeAt(0)
/** Scholar's search field looks at Ctrl and Cmd with X, for what is cut from it: a field, and a modifier. */
const WITH_MODIFIER = new Set([88])

const ours = Object.keys(keyNames)

it.runIf(shared).each(LISTINGS)('no key of ours is one of the site’s own: %s', (path) => {
  const text = sharedText(`pages/${path}`)
  const asked = [...text.matchAll(/(?:keyCode|\.which)\b.{0,200}/g)].flatMap(([after]) =>
    [...after.matchAll(/[=!]==?(\d+)/g)].map(([, code]) => Number(code)),
  )
  const codes = new Set(ours.map(codeOf))
  expect(asked.filter((code) => codes.has(code) && !WITH_MODIFIER.has(code))).toEqual([])
  // Newer scripts ask for the key by its name.
  const names = [...text.matchAll(/\.key\s*===?\s*["'](.)["']/gi)].map(([, key = '']) => key.toLowerCase())
  expect(names.filter((key) => ours.includes(key))).toEqual([])
  expect(text).not.toMatch(/<[^>]*\saccesskey=/i)
})

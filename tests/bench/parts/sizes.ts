import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { GLOSS } from '../browser.ts'
import type { Figure } from '../figures.ts'
import type { Part } from '../part.ts'

const LIMIT_KB = 45

export const sizes: Part = {
  name: 'sizes',
  says: 'what ships: each content script, the background, and what the popup and the library load at first',
  async run() {
    const scripts = readdirSync(join(GLOSS, 'content-scripts')).filter((name) => name.endsWith('.js'))
    return [
      ...scripts.map((name) => kB(`content script ${name}`, [join('content-scripts', name)], LIMIT_KB)),
      kB('background, with what it imports', reached('background.js')),
      kB('popup, with what it imports', pageParts('popup.html')),
      kB('library, with what it imports', pageParts('library.html')),
    ]
  },
}

function kB(of: string, files: readonly string[], limit?: number): Figure {
  const bytes = files.reduce((sum, file) => sum + statSync(join(GLOSS, file)).size, 0)
  return {
    of,
    measure: files.length === 1 ? 'minified' : `minified, ${files.length} files`,
    unit: 'kB',
    values: [bytes / 1000],
    limit,
  }
}

/** A script and all that it imports without being asked to. */
function reached(script: string, seen = new Set<string>()): string[] {
  if (seen.has(script)) return []
  seen.add(script)
  const text = readFileSync(join(GLOSS, script), 'utf8')
  const folder = script.includes('/') ? script.slice(0, script.lastIndexOf('/') + 1) : ''
  for (const [, path] of text.matchAll(/(?:\bfrom|\bimport)\s*"(\.{1,2}\/[^"]+\.js)"/g))
    reached(join(folder, path!), seen)
  return [...seen]
}

function pageParts(page: string): string[] {
  const html = readFileSync(join(GLOSS, page), 'utf8')
  const seen = new Set<string>()
  const styles: string[] = []
  for (const [, path] of html.matchAll(/(?:src|href)="\/?([^"]+\.(?:js|css))"/g)) {
    if (path!.endsWith('.css')) styles.push(path!)
    else reached(path!, seen)
  }
  return [...seen, ...styles]
}

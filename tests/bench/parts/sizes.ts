import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { GLOSS } from '../browser.ts'
import type { Figure } from '../figures.ts'
import type { Part } from '../part.ts'

const PAGES = ['popup.html', 'library.html', 'welcome.html']

export const sizes: Part = {
  name: 'sizes',
  says: 'what ships: all of it, what each page loads before it shows, each content script',
  run() {
    const scripts = readdirSync(join(GLOSS, 'content-scripts'))
      .filter((name) => name.endsWith('.js'))
      .map((name) =>
        Object.assign(kB(`content script ${name}`, 'minified', read(join('content-scripts', name)).length), {
          limit: 45,
        }),
      )
    const figures = PAGES.flatMap((page): Figure[] => {
      const code = codeOf(page)
      return [kB(page, 'script', code.length), kB(page, 'script, gzipped', gzipSync(code).length)]
    })
    return Promise.resolve([...figures, ...scripts, kB('the extension', 'all files', total(GLOSS))])
  },
}

function kB(of: string, measure: string, bytes: number): Figure {
  return { of, measure, unit: 'kB', values: [bytes / 1000] }
}

/** The page's script with everything that it imports before it runs; not what it loads when it is wanted. */
function codeOf(page: string): Buffer {
  const [entry] = /src="\/(chunks\/[^"]+\.js)"/.exec(read(page).toString())?.slice(1) ?? []
  if (!entry) throw new Error(`${page} has no script.`)
  const seen = new Map<string, Buffer>()
  const follow = (path: string) => {
    if (seen.has(path)) return
    const code = read(path)
    seen.set(path, code)
    for (const [, name] of code.toString().matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g))
      follow(`chunks/${name}`)
  }
  follow(entry)
  return Buffer.concat([...seen.values()])
}

function read(path: string): Buffer {
  return readFileSync(join(GLOSS, path))
}

function total(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0)
}

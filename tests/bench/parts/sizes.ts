import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { GLOSS } from '../browser.ts'
import type { Figure } from '../figures.ts'
import type { Part } from '../part.ts'

const PAGES = ['popup.html', 'library.html', 'welcome.html']

export const sizes: Part = {
  name: 'sizes',
  says: 'what ships: all of it, what each page loads, the background, workers, what waits until it is wanted, each content script',
  run() {
    const seen = new Set<string>()
    const code = (of: string, measure: string, paths: readonly string[]): Figure[] => {
      const files = withImports(paths)
      for (const path of files.keys()) seen.add(path)
      const all = Buffer.concat([...files.values()])
      return [kB(of, measure, all.length), kB(of, `${measure}, gzipped`, gzipSync(all).length)]
    }
    const pages: Figure[] = []
    for (const page of PAGES) {
      const html = read(page).toString()
      // What waits in a template, the page fetches once it shows.
      const [entry] = scriptsOf(html.replace(/<template.*?<\/template>/s, ''))
      if (!entry) throw new Error(`${page} has no script.`)
      const preloaded = [...html.matchAll(/rel="modulepreload"[^>]* href="\/([^"]+)"/g)].flatMap(
        ([, path]) => path ?? [],
      )
      const before = code(page, 'script before it shows', [entry])
      const all = code(page, 'script it takes to use it', [entry, ...scriptsOf(html), ...preloaded])
      pages.push(...before)
      if (before[0]?.values[0] !== all[0]?.values[0]) pages.push(...all)
    }
    const background = code('background', 'script', ['background.js'])
    const workers = scriptsIn('assets').map((path) => kB(path, 'workers and what they load', read(path).length))
    const lazy = scriptsIn('chunks')
      .filter((path) => !seen.has(path))
      .map((path) => kB(path, 'loaded once it is wanted', read(path).length))
    const scripts = scriptsIn('content-scripts').map((path) =>
      Object.assign(kB(`content script ${posix.basename(path)}`, 'minified', read(path).length), { limit: 45 }),
    )
    return Promise.resolve([
      ...pages,
      ...background,
      ...workers,
      ...lazy,
      ...scripts,
      kB('the extension', 'all files', total(GLOSS)),
    ])
  },
}

/** The scripts a page names, by their paths. */
function scriptsOf(html: string): string[] {
  return [...html.matchAll(/<script[^>]* src="\/([^"]+\.js)"/g)].flatMap(([, path]) => path ?? [])
}

function kB(of: string, measure: string, bytes: number): Figure {
  return { of, measure, unit: 'kB', values: [bytes / 1000] }
}

/** Scripts with everything that they import before they run; not what they load when it is wanted. */
function withImports(paths: readonly string[]): Map<string, Buffer> {
  const found = new Map<string, Buffer>()
  const follow = (path: string) => {
    if (found.has(path)) return
    const code = read(path)
    found.set(path, code)
    for (const [, name] of code.toString().matchAll(/(?:from|import)\s*["'](\.{0,2}\/[^"']+\.js)["']/g))
      if (name) follow(name.startsWith('/') ? name.slice(1) : posix.join(posix.dirname(path), name))
  }
  for (const path of paths) follow(path)
  return found
}

function scriptsIn(folder: string): string[] {
  return readdirSync(join(GLOSS, folder))
    .filter((name) => name.endsWith('.js'))
    .map((name) => `${folder}/${name}`)
}

function read(path: string): Buffer {
  return readFileSync(join(GLOSS, path))
}

function total(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0)
}

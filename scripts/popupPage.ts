import type { Plugin, Rollup } from 'vite'

/**
 * Makes the popup's page one that is painted by what it holds itself: its styles stand in it, and what it loads once it
 * is painted is fetched meanwhile. Every file a page asks for is a way to the browser's process and back.
 */
export function popupPage(): Plugin {
  return {
    name: 'gloss:popup-page',
    // What is drawn first comes in one file, however much of it other pages use too.
    config: () => ({
      build: { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', test: DRAWN_FIRST }] } } } },
    }),
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, chunk, filename }) {
        if (!bundle || !chunk || !/popup[\\/]index\.html$/.test(filename)) return html
        const later = chunk.dynamicImports.flatMap((name) => withImports(name, bundle, new Set()))
        const links = [...new Set(later)].filter((name) => !html.includes(name)).map((name) => preload(name))
        return html
          .replaceAll(/<link rel="stylesheet"[^>]* href="\/([^"]+)">/g, (link, name: string) =>
            inline(link, name, bundle),
          )
          .replace('</body>', `${links.join('')}</body>`)
      },
    },
  }
}

const DRAWN_FIRST = /[\\/]components[\\/]popup[\\/]first[\\/]drawFirst\.tsx$/

const preload = (name: string) => `<link rel="modulepreload" fetchpriority="low" href="/${name}">`

/** The link stays, switched off: by it, what is loaded later knows that these styles are there. */
function inline(link: string, name: string, bundle: Rollup.OutputBundle): string {
  const file = bundle[name]
  if (file?.type !== 'asset') return link
  return `<style>${String(file.source)}</style>${link.replace('<link ', '<link disabled ')}`
}

function withImports(name: string, bundle: Rollup.OutputBundle, seen: Set<string>): string[] {
  const file = bundle[name]
  if (file?.type !== 'chunk' || seen.has(name)) return []
  seen.add(name)
  return [name, ...file.imports.flatMap((other) => withImports(other, bundle, seen))]
}

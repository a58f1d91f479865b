import type { Plugin, Rollup } from 'vite'

/**
 * Makes the popup's page one that is painted by what it holds itself and by one script: its styles stand in it, and what
 * it takes to use it waits in `template#rest` until the first script has drawn. Every file a page asks for is a way to the
 * browser's process and back, and scripts of 570 kB that arrive meanwhile keep the page from being painted.
 */
export function popupPage(): Plugin {
  return {
    name: 'gloss:popup-page',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle, filename }) {
        if (!bundle || !/popup[\\/]index\.html$/.test(filename)) return html
        const rest = html.match(MODULES) ?? []
        return html
          .replaceAll(MODULES, '')
          .replaceAll(/<link rel="stylesheet"[^>]* href="\/([^"]+)">/g, (link, name: string) =>
            inline(link, name, bundle),
          )
          .replace('</head>', `<template id="rest">${rest.join('')}</template></head>`)
      },
    },
  }
}

/** What Vite has the page load as soon as it is read. */
const MODULES = /<script type="module"[^>]*><\/script>|<link rel="modulepreload"[^>]*>/g

/** The link stays, switched off: by it, what is loaded later knows that these styles are there. */
function inline(link: string, name: string, bundle: Rollup.OutputBundle): string {
  const file = bundle[name]
  if (file?.type !== 'asset') return link
  return `<style>${String(file.source)}</style>${link.replace('<link ', '<link disabled ')}`
}

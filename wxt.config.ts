import { resolve } from 'node:path'
import { defineConfig } from 'wxt'
import { popupPage } from './scripts/popupPage'

// Drawn in public/icons/gloss.svg on a grid of 16; the PNGs are that file at each size.
const iconFiles = Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `icons/${size}.png`]))

/**
 * Leaves out of content scripts what the manifest and the tests are made from: the sites' match patterns and example
 * addresses, a fifth of their code, and sites that a script names for nothing but its patterns.
 */
function leanSites() {
  return {
    name: 'gloss:lean-sites',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      if (/\/entrypoints\/\w+\.content\.ts$/.test(id)) {
        return { code: code.replace(/^ {2}matches: .+,$/m, '  matches: [],'), map: null }
      }
      // The script that sorts listings needs the sites for its patterns only.
      if (id.endsWith('/lib/sites/listingPatterns.ts')) return { code: 'export const listingPatterns = []', map: null }
      if (!/\/lib\/sites\/\w+\.ts$/.test(id)) return undefined
      const lean = code
        .replaceAll(/^ {2}(matches|examples): \[\n(?: {4}.*\n)* {2}\],$/gm, '  $1: [],')
        .replaceAll(/^ {2}(matches|examples): .+,$/gm, '  $1: [],')
      return { code: /: Site = \{/.test(code) ? lean : code, map: null, moduleSideEffects: false }
    },
  }
}

const noFetch = resolve('lib/transfer/noFetch.ts')

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  manifestVersion: 3,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}',
  i18n: { localesDir: resolve('public/locales') },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    minimum_chrome_version: '123',
    icons: iconFiles,
    action: { default_title: '__MSG_extensionName__', default_icon: iconFiles },
    // None of these makes a browser warn. `unlimitedStorage` is what keeps the library from being cleared when the disk
    // fills up: Chromium refuses `storage.persist()` to extensions, Firefox would ask the reader.
    permissions: ['contextMenus', 'alarms', 'unlimitedStorage'],
    // Asked for when the reader switches on what needs it.
    optional_permissions: ['downloads'],
    // One by one: a source's host when the reader switches it on, a score pack's when they subscribe to it.
    optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
    options_ui: { page: 'library.html#settings', open_in_tab: true },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'gloss@gloss-extension.org',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
  // Citation.js brings two ways to fetch that nothing here uses: they stay out of what ships.
  vite: () => ({
    resolve: { alias: { 'node-fetch': noFetch, 'sync-fetch': noFetch } },
    // A module, so that it loads the bibliographies' parsers only when there is one to read.
    worker: { format: 'es' },
  }),
  hooks: {
    // A page is given nothing it does not need. The polyfill has nothing to add to what content scripts call.
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some((entrypoint) => entrypoint.type === 'popup'))
        config.plugins = [...(config.plugins ?? []), popupPage()]
      const lean = (alias: Record<string, string>) => {
        config.resolve = { ...config.resolve, alias: { ...config.resolve?.alias, ...alias } }
      }
      const polyfill = { 'wxt/browser': '@wxt-dev/browser' }
      if (entrypoints.every(({ type }) => type === 'unlisted-script'))
        lean({ ...polyfill, 'react/jsx-runtime': resolve('components/popup/first/jsx.ts') })
      if (!entrypoints.every(({ type }) => type === 'content-script')) return
      config.plugins = [...(config.plugins ?? []), leanSites()]
      lean(polyfill)
    },
    // The locale sources live in public/ beside the icons; only their built form (_locales) ships.
    'build:publicAssets': (_wxt, assets) => {
      const kept = assets.filter((asset) => !/^locales[\\/]/.test(asset.relativeDest))
      assets.splice(0, assets.length, ...kept)
    },
  },
})

import { resolve } from 'node:path'
import { defineConfig } from 'wxt'

// Drawn in public/icons/gloss.svg on a grid of 16; the PNGs are that file at each size.
const iconFiles = Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `icons/${size}.png`]))

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
  hooks: {
    // The locale sources live in public/ beside the icons; only their built form (_locales) ships.
    'build:publicAssets': (_wxt, assets) => {
      const kept = assets.filter((asset) => !/^locales[\\/]/.test(asset.relativeDest))
      assets.splice(0, assets.length, ...kept)
    },
  },
})

import { i18n } from '#i18n'
import { browser } from 'wxt/browser'
import { logOnce } from './log'
import { sendMessage } from './messages'
import { authorLinkPatterns } from './sites/authorLinks'

const SAVE = 'save-researcher'

/** Offers "Save this researcher to Gloss" on author links. The page reads who that is, saves, and says how it went. */
export function offerMenu(): void {
  browser.runtime.onInstalled.addListener(() => void createMenu().catch((error: unknown) => logOnce('menu', error)))
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl }, tab) => {
    if (menuItemId !== SAVE || linkUrl === undefined || tab?.id === undefined) return
    sendMessage('saveAuthorAt', { linkUrl }, tab.id).catch((error: unknown) => logOnce('menu', error))
  })
}

/** Entries outlive updates of the extension, and a second one of the same id is an error. */
async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll()
  browser.contextMenus.create({
    id: SAVE,
    title: i18n.t('save.menu'),
    contexts: ['link'],
    documentUrlPatterns: pagesOfPeople(),
    targetUrlPatterns: [...authorLinkPatterns],
  })
}

/** Pages that Gloss runs on, on the hosts that such links are of. The manifest has them; the sites' own code is large. */
function pagesOfPeople(): string[] {
  const hostOf = (pattern: string) => pattern.split('/')[2]
  const hosts = new Set(authorLinkPatterns.map(hostOf))
  const scripts = browser.runtime.getManifest().content_scripts ?? []
  return scripts.flatMap(({ matches = [] }) => matches).filter((pattern) => hosts.has(hostOf(pattern)))
}

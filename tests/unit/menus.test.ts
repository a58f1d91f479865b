import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { offerMenu } from '../../lib/menus'
import { sendMessage } from '../../lib/messages'

vi.mock('#i18n', () => import('./page/english'))
vi.mock('../../lib/messages', () => ({ sendMessage: vi.fn(async () => undefined) }))

type Click = (info: { menuItemId: string; linkUrl?: string }, tab?: { id?: number }) => void

const create = vi.fn()
let click: Click
let installed: () => void

beforeEach(() => {
  create.mockReset()
  vi.mocked(sendMessage).mockClear()
  vi.spyOn(browser.runtime.onInstalled, 'addListener').mockImplementation((listener) => {
    installed = listener as unknown as () => void
  })
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Gloss',
    version: '1',
    content_scripts: [{ matches: ['https://arxiv.org/list/*', 'https://huggingface.co/papers/*'] }],
  })
  Object.assign(browser, {
    contextMenus: {
      create,
      removeAll: async () => undefined,
      onClicked: { addListener: (listener: Click) => (click = listener) },
    },
  })
  offerMenu()
})

describe('the context menu', () => {
  it('is offered on author links, on the pages whose people can be read', async () => {
    installed()
    await vi.waitFor(() => expect(create).toHaveBeenCalledTimes(1))
    const [entry] = create.mock.calls[0]!
    expect(entry).toMatchObject({
      id: 'save-researcher',
      title: 'Save this researcher to Gloss',
      contexts: ['link'],
      documentUrlPatterns: ['https://arxiv.org/list/*'],
    })
    expect(entry.targetUrlPatterns).toContain('https://arxiv.org/a/*')
  })

  it('asks the tab to save who stands at the link', () => {
    click({ menuItemId: 'save-researcher', linkUrl: 'https://arxiv.org/a/x_1' }, { id: 7 })
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith('saveAuthorAt', { linkUrl: 'https://arxiv.org/a/x_1' }, 7)
  })

  it('does nothing without a link or a tab, or for an entry that is not its own', () => {
    click({ menuItemId: 'save-researcher' }, { id: 7 })
    click({ menuItemId: 'save-researcher', linkUrl: 'https://arxiv.org/a/x_1' })
    click({ menuItemId: 'other', linkUrl: 'https://arxiv.org/a/x_1' }, { id: 7 })
    expect(sendMessage).not.toHaveBeenCalled()
  })
})

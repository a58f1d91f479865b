import { browser } from 'wxt/browser'

/**
 * Saves a text in the downloads folder without asking, and waits until it is there. Needs the permission `downloads`.
 * @param parts the text, in parts
 * @param filename relative to the downloads folder; a number is added where there is such a file
 * @throws Error when the browser could not write it
 */
export async function downloadText(parts: readonly string[], filename: string): Promise<void> {
  const { url, free } = await addressOf(new Blob([...parts], { type: 'application/json' }))
  const watching = new AbortController()
  try {
    const ended = endOfDownloads(watching.signal)
    const id = await browser.downloads.download({ url, filename, conflictAction: 'uniquify', saveAs: false })
    const error = await ended(id)
    if (error !== undefined) throw new Error(`The browser could not save the file: ${error}`)
  } finally {
    watching.abort()
    free()
  }
}

/**
 * Service workers, Chromium's background, cannot give a blob an address; a data address works there at any size
 * (20 MB tried on Chromium 156), and is what Firefox refuses.
 */
async function addressOf(blob: Blob): Promise<{ url: string; free: () => void }> {
  if (typeof URL.createObjectURL !== 'function') return { url: await dataUrl(blob), free: () => {} }
  const url = URL.createObjectURL(blob)
  return { url, free: () => URL.revokeObjectURL(url) }
}

async function dataUrl(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const pieces: string[] = []
  // A multiple of three, so that the pieces can be joined.
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE))))
  return `data:application/json;base64,${pieces.join('')}`
}

const PIECE = 3 * 4096

/** Listens from now on, because a short download can end before its id is known. */
function endOfDownloads(signal: AbortSignal): (id: number) => Promise<string | undefined> {
  const ended = new Map<number, string | undefined>()
  const waiting = new Map<number, () => void>()
  const listen = ({ id, state, error }: { id: number; state?: { current?: string }; error?: { current?: string } }) => {
    if (state?.current !== 'complete' && state?.current !== 'interrupted') return
    ended.set(id, state.current === 'complete' ? undefined : (error?.current ?? 'interrupted'))
    waiting.get(id)?.()
  }
  browser.downloads.onChanged.addListener(listen)
  signal.addEventListener('abort', () => browser.downloads.onChanged.removeListener(listen), { once: true })
  return async (id) => {
    if (!ended.has(id)) await new Promise<void>((resolve) => waiting.set(id, resolve))
    return ended.get(id)
  }
}

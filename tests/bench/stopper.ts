import type { CDPSession } from 'playwright-core'

/**
 * What stops an extension's background, as the browser does after half a minute of rest. It resolves once it has stopped.
 * @param control a session of any tab
 */
export async function backgroundStopper(control: CDPSession, extension: string): Promise<() => Promise<void>> {
  const running = new Set<string>()
  let settle = () => {}
  control.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, scriptURL, runningStatus } of versions) {
      if (!scriptURL.includes(extension)) continue
      if (runningStatus === 'stopped') running.delete(versionId)
      else running.add(versionId)
    }
    if (running.size === 0) settle()
  })
  await control.send('ServiceWorker.enable')
  return async () => {
    if (running.size === 0) return
    const stopped = new Promise<void>((resolve) => (settle = resolve))
    for (const versionId of running) await control.send('ServiceWorker.stopWorker', { versionId })
    await stopped
  }
}

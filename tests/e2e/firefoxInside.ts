import type { Browser } from 'puppeteer-core'

/** WebDriver BiDi's wire, which Puppeteer keeps to itself; only this reaches the browser's own windows. */
interface Wire {
  send(
    method: string,
    parameters: object,
  ): Promise<{ result: { contexts?: { context: string; url: string }[]; result?: { value?: unknown } } }>
}

/**
 * Runs a function in Firefox's own window and returns what it, or its promise, comes to.
 * Needs `--remote-allow-system-access`.
 * @param argument anything that JSON can carry
 */
export async function inFirefox<Argument>(
  browser: Browser,
  run: (argument: Argument) => unknown,
  argument: Argument,
): Promise<unknown> {
  const wire = Reflect.get(browser, 'connection') as Wire
  const { result } = await wire.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const window = result.contexts?.find(({ url }) => url.endsWith('browser.xhtml'))?.context
  if (!window) throw new Error('Firefox does not let its own window be driven.')
  const answer = await wire.send('script.evaluate', {
    expression: `(${run.toString()})(${JSON.stringify(argument)})`,
    target: { context: window },
    awaitPromise: true,
  })
  return answer.result.result?.value
}

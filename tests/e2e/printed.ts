import { extractText, getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import type { Tab } from './tab.ts'

/** How faint the faintest thing is that is printed, from 0 to 1: what stands behind a veil of the page's own colour. */
export async function faintest(tab: Tab): Promise<number> {
  const document = await getDocumentProxy(new Uint8Array(await tab.raw.print()))
  const { OPS } = await getResolvedPDFJS()
  let least = 1
  for (let number = 1; number <= document.numPages; number++) {
    const { fnArray, argsArray } = await (await document.getPage(number)).getOperatorList()
    for (const [at, operator] of fnArray.entries()) {
      if (operator !== OPS.setGState) continue
      const [states] = argsArray[at] as [[string, unknown][]]
      for (const [name, value] of states)
        if (/^ca$/i.test(name) && typeof value === 'number' && value > 0) least = Math.min(least, value)
    }
  }
  return least
}

/** What can be read on the page once it is printed, in one line. */
export async function printed(tab: Tab): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(await tab.raw.print()))
  const { text } = await extractText(document, { mergePages: true })
  return text.replaceAll(/\s+/g, ' ')
}

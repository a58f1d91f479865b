import { extractText, getDocumentProxy } from 'unpdf'
import type { Tab } from './tab.ts'

/** What can be read on the page once it is printed, in one line. */
export async function printed(tab: Tab): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(await tab.raw.print()))
  const { text } = await extractText(document, { mergePages: true })
  return text.replaceAll(/\s+/g, ' ')
}

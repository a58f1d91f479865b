import type { LibraryFile } from '../model/libraryFile'
import type { Skipped } from '../model/capture'
import { libraryOfRaw, StoreError } from '../store'

/** Enough to tell raw data by. */
const HEAD = 100

/** Whether a file is the raw data of a library, which "Save the raw data" gives when nothing else works. */
export async function isRawData(content: Blob | string): Promise<boolean> {
  const head = typeof content === 'string' ? content.slice(0, HEAD) : await content.slice(0, HEAD).text()
  return /^\{\s*"format":\s*"gloss-raw"/.test(head)
}

/**
 * The library in such a file.
 * @throws {StoreError} when a newer Gloss wrote it, or when there is no room to unpack it
 */
export async function readRawData(content: Blob | string): Promise<LibraryFile | { refused: Skipped[] }> {
  try {
    return await libraryOfRaw(linesOf(content))
  } catch (error) {
    if (error instanceof StoreError) throw error
    const found = error instanceof Error ? error.message.slice(0, 200) : ''
    return { refused: [{ reason: error instanceof SyntaxError ? 'badJson' : 'notALibrary', found }] }
  }
}

async function* linesOf(content: Blob | string): AsyncGenerator<string> {
  const reader = new Blob([content]).stream().getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + decoder.decode(part.value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  yield rest + decoder.decode()
}

import { Unreadable } from './problem'
import { countLines, encodingOf } from './text'

/** The bytes of a file, a part at a time. */
export type Chunks = AsyncIterable<Uint8Array>

/** What a stream gives, with what every supported browser has of streams. Left early, the stream is told. */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel()
  }
}

/**
 * A text of any length as its bytes arrive, decoded as `decode` does: line ends are `\n`, a byte order mark goes.
 * @throws {Unreadable} `notText` for binary data; `badEncoding` with about the line for bytes that are no characters
 */
export async function* textOf(chunks: Chunks): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let line = 1
  let isAfterReturn = false
  const read = (chunk: Uint8Array | undefined): string => {
    let text = decoded(decoder!, chunk, line)
    // The mark is the decoder's to drop; a line end may be cut in two.
    if (isAfterReturn && text.startsWith('\n')) text = text.slice(1)
    if (text !== '') isAfterReturn = text.endsWith('\r')
    if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n')
    line += countLines(text)
    return text
  }
  for await (const chunk of headFirst(chunks)) {
    if (!decoder) {
      const encoding = encodingOf(chunk)
      if (encoding === 'utf-8' && chunk.subarray(0, 4096).includes(0)) throw new Unreadable('notText')
      decoder = new TextDecoder(encoding, { fatal: true })
    }
    yield read(chunk)
  }
  if (decoder) yield read(undefined)
}

/** So much is looked at to tell how a text is encoded. */
const HEAD = 4096

/** The same bytes, with enough of them in the first part to tell their encoding; none of the parts empty. */
async function* headFirst(chunks: Chunks): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array()
  for await (const chunk of chunks) {
    if (head) {
      const both: Uint8Array = new Uint8Array(head.length + chunk.length)
      both.set(head)
      both.set(chunk, head.length)
      head = both
      if (head.length < HEAD) continue
      yield head
      head = undefined
    } else if (chunk.length > 0) yield chunk
  }
  if (head && head.length > 0) yield head
}

function decoded(decoder: TextDecoder, chunk: Uint8Array | undefined, line: number): string {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Unreadable('badEncoding', { line })
  }
}

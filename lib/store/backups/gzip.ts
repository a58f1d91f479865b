import { pacer } from '../plan/pace'

/** Compresses a text that comes in parts. */
export async function gzip(parts: AsyncIterable<string>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new CompressionStream('gzip')
  // Both ends at once: a stream takes no more than it can hand on.
  const [bytes] = await Promise.all([collect(stream.readable), feed(stream.writable, parts)])
  return bytes
}

/**
 * The lines of a compressed text, giving way to the page now and then.
 * @throws {TypeError} when the bytes are not what `gzip` gave: they carry a checksum
 */
export async function* gunzipLines(bytes: Uint8Array<ArrayBuffer>, signal?: AbortSignal): AsyncGenerator<string, void> {
  const stream = new DecompressionStream('gzip')
  const fed = feedBytes(stream.writable, bytes)
  const pace = pacer(signal)
  const decoder = new TextDecoder()
  const reader = stream.readable.getReader()
  let rest = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + decoder.decode(part.value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      yield line
      await pace()
    }
  }
  yield rest + decoder.decode()
  await fed
}

async function feed(writable: WritableStream<BufferSource>, parts: AsyncIterable<string>): Promise<void> {
  const encoder = new TextEncoder()
  const writer = writable.getWriter()
  try {
    for await (const part of parts) await writer.write(encoder.encode(part))
    await writer.close()
  } catch (error) {
    await writer.abort(error)
    throw error
  }
}

/** What is wrong with the bytes is told by the other end of the stream, which is being read. */
async function feedBytes(writable: WritableStream<BufferSource>, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const writer = writable.getWriter()
  await Promise.allSettled([writer.write(bytes), writer.close()])
}

async function collect(readable: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  const reader = readable.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value)
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

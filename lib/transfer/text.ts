import type { Pace } from './pace'
import { Unreadable } from './problem'

/** Larger files are refused: a string of this size is what every supported browser can hold. */
export const MOST_BYTES = 384 * 1024 * 1024
const CHUNK = 1 << 20

/**
 * Turns a file's bytes into text: UTF-8, or UTF-16 of either order with or without its mark. Line ends become `\n`, a
 * byte order mark goes.
 * @throws {Unreadable} `badEncoding` with the line, for bytes that are none of these: guessing would garble names;
 *   `notText` for binary data
 */
export async function decode(bytes: Uint8Array, pace: Pace): Promise<string> {
  if (bytes.length > MOST_BYTES) throw new Unreadable('tooLarge')
  const encoding = encodingOf(bytes)
  // No text holds this byte in UTF-8, and every picture or program does, early.
  if (encoding === 'utf-8' && bytes.subarray(0, 4096).includes(0)) throw new Unreadable('notText')
  const decoder = new TextDecoder(encoding, { fatal: true })
  let text = ''
  for (let at = 0; at < bytes.length; at += CHUNK) {
    await pace.breathe((at / bytes.length) * 0.2)
    const isLast = at + CHUNK >= bytes.length
    text += decodeChunk(decoder, bytes.subarray(at, at + CHUNK), !isLast, text)
  }
  const normal = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  if (normal.slice(0, 4096).includes('\0')) throw new Unreadable('notText')
  return normal.startsWith('\uFEFF') ? normal.slice(1) : normal
}

function decodeChunk(decoder: TextDecoder, chunk: Uint8Array, stream: boolean, before: string): string {
  try {
    return decoder.decode(chunk, { stream })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new Unreadable('badEncoding', { line: countLines(before) + badLine(decoder.encoding, chunk) })
  }
}

/** The line within the chunk that the first undecodable byte is on, found by halving; 1-based. */
function badLine(encoding: string, chunk: Uint8Array): number {
  let good = 0
  let bad = chunk.length
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (decodes(encoding, chunk.subarray(0, middle))) good = middle
    else bad = middle
  }
  return countLines(new TextDecoder(encoding).decode(chunk.subarray(0, good))) + 1
}

function decodes(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** How many line ends the text holds, or a part of it. */
export function countLines(text: string, from = 0, to = text.length): number {
  // Cut first: indexOf on the whole would run to its end for every part of a text without line ends.
  const part = text.slice(from, to)
  let count = 0
  for (let at = part.indexOf('\n'); at !== -1; at = part.indexOf('\n', at + 1)) count++
  return count
}

/** UTF-16 by its mark or its zeros, else UTF-8. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // Without a mark: UTF-16 of mostly Latin text (ids, digits, commas) has a zero in every other byte.
  const zeros = [0, 0]
  const looked = Math.min(bytes.length, 2000) & ~1
  for (let at = 0; at < looked; at++) if (bytes[at] === 0) zeros[at & 1]!++
  const half = looked / 2
  if (bytes.length % 2 === 0 && half > 0) {
    if (zeros[1]! > half * 0.4 && zeros[0]! < half * 0.05) return 'utf-16le'
    if (zeros[0]! > half * 0.4 && zeros[1]! < half * 0.05) return 'utf-16be'
  }
  return 'utf-8'
}

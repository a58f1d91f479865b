import { readInput } from '../../../lib/transfer/read'
import type { Reading } from '../../../lib/transfer/read'
import type { Capture } from '../../../lib/model/capture'

export const capturedAt = new Date('2026-11-23T10:00:00.000Z')
export const utf8 = (text: string) => new TextEncoder().encode(text)

/** UTF-16 bytes, with or without the mark. */
export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = mark ? `\uFEFF${text}` : text
  const view = new DataView(new ArrayBuffer(units.length * 2))
  for (let at = 0; at < units.length; at++) view.setUint16(at * 2, units.charCodeAt(at), order === 'le')
  return new Uint8Array(view.buffer)
}

/** Reads one input, whatever it is. */
export const readOne = (content: string | Uint8Array, name = 'input'): Promise<Reading> =>
  readInput([{ name, bytes: typeof content === 'string' ? utf8(content) : content }], { capturedAt })

/** Reads one input that is no library. */
export async function readCapture(content: string | Uint8Array, name = 'input'): Promise<Capture> {
  const reading = await readOne(content, name)
  if (reading.kind !== 'capture') throw new Error('a library, where a capture was expected')
  return reading.capture
}

/** `line:reason` of everything left out. */
export const reasonsOf = ({ skipped }: Pick<Capture, 'skipped'>): string[] =>
  skipped.map(({ line, reason }) => (line === undefined ? reason : `${line}:${reason}`))

import { Inflate } from 'fflate'
import type { Skipped } from '../model/capture'
import type { Pace } from './pace'
import { skip, Unreadable } from './problem'
import { MOST_BYTES } from './text'
import { directory } from './zipDirectory'
import type { ZipEntry } from './zipDirectory'

export interface Unpacked {
  files: { name: string; bytes: Uint8Array }[]
  skipped: Skipped[]
}

export const MOST_ENTRIES = 2000
/** All files of an archive together. */
export const MOST_UNPACKED = 512 * 1024 * 1024
const CHUNK = 1 << 14

/** True for the beginning of a zip archive, empty ones included. */
export function isZip(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
  )
}

/**
 * Unpacks a zip archive, trusting none of its numbers: the count of files and what they say they unpack to are checked
 * first, what they do unpack to while they do, and each file's checksum after.
 * @throws {Unreadable} `badArchive`, `archiveTooLarge`, `tooManyFiles`, or `officeFile` for a spreadsheet or document
 */
export async function unzip(bytes: Uint8Array, pace: Pace): Promise<Unpacked> {
  const entries = directory(bytes)
  if (entries.some((entry) => entry.name === '[Content_Types].xml' || entry.name === 'META-INF/manifest.xml'))
    throw new Unreadable('officeFile')
  const wanted = entries.filter((entry) => !isFurniture(entry.name))
  if (wanted.length > MOST_ENTRIES) throw new Unreadable('tooManyFiles', { found: String(wanted.length) })
  const declared = wanted.reduce((sum, entry) => sum + entry.size, 0)
  if (declared > MOST_UNPACKED) throw new Unreadable('archiveTooLarge', { found: `${Math.round(declared / 1e6)} MB` })
  const result: Unpacked = { files: [], skipped: [] }
  for (const entry of wanted) {
    try {
      const unpacked = await inflate(bytes, entry, pace)
      if (isZip(unpacked)) result.skipped.push({ ...skip('nestedArchive'), file: entry.name })
      else result.files.push({ name: entry.name, bytes: unpacked })
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      result.skipped.push({ ...error.skipped, file: entry.name })
    }
  }
  return result
}

/** Folders, and what operating systems put into archives unasked. */
export function isFurniture(name: string): boolean {
  return name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/.test(name)
}

async function inflate(bytes: Uint8Array, entry: ZipEntry, pace: Pace): Promise<Uint8Array> {
  if (entry.encrypted) throw new Unreadable('badArchive', { found: 'encrypted' })
  if (entry.size > MOST_BYTES) throw new Unreadable('tooLarge')
  const packed = bytes.subarray(entry.start, entry.start + entry.packed)
  const unpacked = entry.method === 0 ? packed : await deflated(packed, entry, pace)
  if (unpacked.length !== entry.size || (await checksum(unpacked, pace)) !== entry.checksum)
    throw new Unreadable('badArchive', { found: entry.name })
  return unpacked
}

async function deflated(packed: Uint8Array, entry: ZipEntry, pace: Pace): Promise<Uint8Array> {
  if (entry.method !== 8) throw new Unreadable('badArchive', { found: `method ${entry.method}` })
  // What the archive says is what is set aside, and not a byte more is taken.
  const unpacked = new Uint8Array(entry.size)
  let length = 0
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > entry.size) throw new Unreadable('badArchive', { found: entry.name })
    unpacked.set(chunk, length)
    length += chunk.length
  })
  for (let at = 0; at < packed.length; at += CHUNK) {
    const waiting = pace.breathe(0)
    if (waiting) await waiting
    push(stream, packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length, entry.name)
  }
  return unpacked.subarray(0, length)
}

function push(stream: Inflate, chunk: Uint8Array, isLast: boolean, name: string): void {
  try {
    stream.push(chunk, isLast)
  } catch (error) {
    // fflate's errors for broken data carry a number; anything else is no fault of the archive.
    if (error instanceof Error && 'code' in error && typeof error.code === 'number')
      throw new Unreadable('badArchive', { found: name })
    throw error
  }
}

const TABLE = Uint32Array.from({ length: 256 }, (_value, index) => {
  let code = index
  for (let bit = 0; bit < 8; bit++) code = code & 1 ? 0xedb88320 ^ (code >>> 1) : code >>> 1
  return code
})

/** CRC-32 as zip has it. */
async function checksum(bytes: Uint8Array, pace: Pace): Promise<number> {
  let code = 0xffffffff
  for (let from = 0; from < bytes.length; from += 1 << 18) {
    const waiting = pace.breathe(0)
    if (waiting) await waiting
    const to = Math.min(bytes.length, from + (1 << 18))
    for (let at = from; at < to; at++) code = TABLE[(code ^ bytes[at]!) & 0xff]! ^ (code >>> 8)
  }
  return (code ^ 0xffffffff) >>> 0
}

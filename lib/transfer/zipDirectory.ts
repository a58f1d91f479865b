import { strFromU8 } from 'fflate'
import { Unreadable } from './problem'

/** A file in an archive, as the archive's directory describes it. Nothing of it is to be believed unchecked. */
export interface ZipEntry {
  name: string
  /** 0 stored, 8 deflated. */
  method: number
  encrypted: boolean
  checksum: number
  /** Bytes in the archive, and bytes it unpacks to. */
  packed: number
  size: number
  /** Where its data begins. */
  start: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50

/**
 * Reads an archive's directory (APPNOTE.TXT 4.3.12-16), which fflate's own reader keeps to itself: the checksums stand
 * only there. Archives over 4 GB (zip64) are not read.
 * @throws {Unreadable} `badArchive` for anything that does not hold together
 */
export function directory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const broken = (what: string): never => {
    throw new Unreadable('badArchive', { found: what })
  }
  let end = bytes.length - 22
  const earliest = Math.max(0, end - 0xffff)
  while (end >= earliest && view.getUint32(end, true) !== END) end--
  if (end < earliest || end < 0) broken('no directory')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count === 0xffff || at === 0xffffffff) broken('zip64')
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) broken('directory')
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ]
    const flags = view.getUint16(at + 8, true)
    const local = view.getUint32(at + 42, true)
    if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) broken('entry')
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
    const entry: ZipEntry = {
      // Bit 11: the name is UTF-8. It is a label only; elsewhere Latin-1 shows most of it.
      name: strFromU8(bytes.subarray(at + 46, at + 46 + nameLength), (flags & 0x800) === 0)
        .toWellFormed()
        .slice(0, 300),
      method: view.getUint16(at + 10, true),
      encrypted: (flags & 1) === 1,
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      start,
    }
    if (start + entry.packed > bytes.length) broken(entry.name)
    entries.push(entry)
    at += 46 + nameLength + extra + comment
  }
  return entries
}

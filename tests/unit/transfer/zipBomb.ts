import { strToU8, zipSync } from 'fflate'

/** A zip of one file whose directory and local header are patched to say what is not so. */
export function lyingZip(
  content: string,
  patch: { size?: number; checksum?: number; packed?: number; flags?: number; method?: number },
): Uint8Array {
  const bytes = zipSync({ 'table.csv': strToU8(content) })
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue
    if (patch.flags !== undefined) view.setUint16(at + 8, patch.flags, true)
    if (patch.method !== undefined) view.setUint16(at + 10, patch.method, true)
    if (patch.checksum !== undefined) view.setUint32(at + 16, patch.checksum, true)
    if (patch.packed !== undefined) view.setUint32(at + 20, patch.packed, true)
    if (patch.size !== undefined) view.setUint32(at + 24, patch.size, true)
  }
  return bytes
}

/** Many entries that all point at one small file: little in the archive, much once unpacked. */
export function overlappingZip(count: number, size: number): Uint8Array {
  const single = zipSync({ a: new Uint8Array(size) }, { level: 9 })
  const view = new DataView(single.buffer)
  const end = single.length - 22
  const start = view.getUint32(end + 16, true)
  const entry = single.slice(start, end)
  const bytes = new Uint8Array(start + entry.length * count + 22)
  bytes.set(single.subarray(0, start))
  for (let index = 0; index < count; index++) bytes.set(entry, start + entry.length * index)
  bytes.set(single.subarray(end), start + entry.length * count)
  const last = new DataView(bytes.buffer, bytes.length - 22)
  last.setUint16(8, count, true)
  last.setUint16(10, count, true)
  last.setUint32(12, entry.length * count, true)
  return bytes
}

/** Typed arrays as JSON has none: their kind and their bytes in base64. */
interface Bytes {
  $bytes: string
  of: string
}

const kinds = { Uint8Array, Uint32Array, Int32Array, Uint16Array, Float32Array, Float64Array } as const
type Kind = keyof typeof kinds

/** A stored value as JSON can tell it; typed arrays become a note of their kind and bytes. */
export function asJson(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
    return { $bytes: base64(bytes), of: value.constructor.name } satisfies Bytes
  }
  if (value instanceof ArrayBuffer) return { $bytes: base64(new Uint8Array(value)), of: 'ArrayBuffer' } satisfies Bytes
  if (Array.isArray(value)) return value.map(asJson)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, asJson(one)]))
}

/** The value that `asJson` told. @throws {RangeError} for a kind of bytes that it never writes */
export function fromJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromJson)
  if (typeof value !== 'object' || value === null) return value
  if (isBytes(value)) return bytesOf(value)
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fromJson(one)]))
}

function isBytes(value: object): value is Bytes {
  return '$bytes' in value && typeof value.$bytes === 'string' && 'of' in value && typeof value.of === 'string'
}

function bytesOf({ $bytes, of }: Bytes): unknown {
  const { buffer } = Uint8Array.from(atob($bytes), (character) => character.charCodeAt(0))
  if (of === 'ArrayBuffer') return buffer
  if (!Object.hasOwn(kinds, of)) throw new RangeError(`Bytes of the kind ${of} are not known.`)
  return new kinds[of as Kind](buffer)
}

/** Many characters at once, but no more than a call can take. */
const AT_ONCE = 0x2000

function base64(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += AT_ONCE) binary += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE))
  return btoa(binary)
}

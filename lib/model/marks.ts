/** A set of hashes that may hold more than was put into it, in a string short enough to go with an answer. */
export class Marks {
  readonly #bits: Uint8Array
  readonly #shift: number

  /** @param size how many marks there are, as a power of two between 3 and 31 */
  constructor(size: number, bits = new Uint8Array(2 ** (size - 3))) {
    this.#bits = bits
    this.#shift = 32 - size
  }

  /** @throws DOMException for what is no base64; RangeError when it is not of that size */
  static from(text: string, size: number): Marks {
    const bytes = atob(text)
    if (bytes.length !== 2 ** (size - 3)) throw new RangeError('Marks of another size.')
    return new Marks(
      size,
      Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)),
    )
  }

  /** @param hash 32 bits, of whatever quality */
  add(hash: number): void {
    const at = this.#slot(hash)
    this.#bits[at >>> 3]! |= 1 << (at & 7)
  }

  has(hash: number): boolean {
    const at = this.#slot(hash)
    return (this.#bits[at >>> 3]! & (1 << (at & 7))) !== 0
  }

  /** As `from` reads it. */
  toText(): string {
    return btoa(Array.from(this.#bits, (byte) => String.fromCharCode(byte)).join(''))
  }

  #slot(hash: number): number {
    return Math.imul(hash, 0x9e3779b1) >>> this.#shift
  }
}

/** A hash that takes in one character after another. */
export function mix(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0
}

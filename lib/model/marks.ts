/** Room for so many marks where few are made: one other in 64 is found to be made too. */
const ROOM = 64
/** In bytes. However many marks are made, their text stays short; more of the others are found then. */
const [LEAST, MOST] = [128, 32_768]

/** A set of hashes that may hold more than was put into it, in a string short enough to go with an answer. */
export class Marks {
  readonly #bits: Uint8Array
  readonly #shift: number

  private constructor(bits: Uint8Array) {
    this.#bits = bits
    this.#shift = 29 - Math.log2(bits.length)
  }

  /** @param count about how many hashes there are going to be */
  static for(count: number): Marks {
    const bytes = 2 ** Math.ceil(Math.log2((count * ROOM) / 8 + 1))
    return new Marks(new Uint8Array(Math.min(MOST, Math.max(LEAST, bytes))))
  }

  /** @throws DOMException for what is no base64; RangeError for what `toText` did not write */
  static from(text: string): Marks {
    const bytes = atob(text)
    if (bytes.length < LEAST || bytes.length > MOST || !Number.isInteger(Math.log2(bytes.length)))
      throw new RangeError(`No marks are ${bytes.length} bytes long.`)
    return new Marks(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)))
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

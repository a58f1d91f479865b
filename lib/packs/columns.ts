type Numbers = Uint8Array | Uint16Array | Uint32Array

const CHUNK_BITS = 16
const CHUNK = 1 << CHUNK_BITS

/** A long list of small numbers that grows without ever being copied. */
export class Column {
  length = 0
  readonly #chunks: Numbers[] = []
  readonly #make: (length: number) => Numbers

  constructor(bytes: 1 | 2 | 4) {
    this.#make = (length) =>
      bytes === 1 ? new Uint8Array(length) : bytes === 2 ? new Uint16Array(length) : new Uint32Array(length)
  }

  push(value: number): void {
    const at = this.length++
    const chunk = (this.#chunks[at >>> CHUNK_BITS] ??= this.#make(CHUNK))
    chunk[at & (CHUNK - 1)] = value
  }

  get(at: number): number {
    return this.#chunks[at >>> CHUNK_BITS]![at & (CHUNK - 1)]!
  }
}

/** Hashes of 80 bits, or none: a hash of zeros only stands for none. */
export class HashColumn {
  readonly high = new Column(4)
  readonly #middle = new Column(4)
  readonly #low = new Column(2)

  push(hash: { high: number; middle: number; low: number } | undefined): void {
    this.high.push(hash?.high ?? 0)
    this.#middle.push(hash?.middle ?? 0)
    this.#low.push(hash?.low ?? 0)
  }

  has(at: number): boolean {
    return this.high.get(at) !== 0 || this.#middle.get(at) !== 0 || this.#low.get(at) !== 0
  }

  /** Negative, zero or positive as the one comes before the other. */
  compare(one: number, other: number): number {
    return (
      this.high.get(one) - this.high.get(other) ||
      this.#middle.get(one) - this.#middle.get(other) ||
      this.#low.get(one) - this.#low.get(other)
    )
  }

  at(row: number): { high: number; middle: number; low: number } {
    return { high: this.high.get(row), middle: this.#middle.get(row), low: this.#low.get(row) }
  }
}

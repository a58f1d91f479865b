/** Numbers in one block of memory that grows: millions of them at a few bytes each. */
export class Growing {
  #items = new Uint32Array(1 << 12)
  length = 0

  push(value: number): void {
    if (this.length === this.#items.length) {
      const larger = new Uint32Array(this.#items.length * 2)
      larger.set(this.#items)
      this.#items = larger
    }
    this.#items[this.length++] = value
  }

  /** What is in it now, without a copy: good until the next push. */
  get items(): Uint32Array {
    return this.#items.subarray(0, this.length)
  }
}

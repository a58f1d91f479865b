// Stands for `node-fetch` and `sync-fetch` in the build (see wxt.config.ts): Citation.js can fetch what it is asked to
// read. Gloss only has it parse text, and ships nothing that could do more.

/** Never called. @throws always */
export default function noFetch(): never {
  throw new Error('Gloss does not fetch what it imports')
}

/** Never made: only its name is asked for. */
export function Headers(): void {}
noFetch.Headers = Headers

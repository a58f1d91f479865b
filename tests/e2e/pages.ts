import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../fixtures/pages')

/** A saved page of our own, by its file name without ending. */
export function page(name: string): string {
  return readFileSync(join(folder, `${name}.html`), 'utf8')
}

/** The sample library's files. */
export function sample(name: string): string {
  return join(import.meta.dirname, '../../scripts/sample', name)
}

export const ARXIV = 'https://arxiv.org/list/cs.IR/recent'
export const SCHOLAR = 'https://scholar.google.com/scholar?q=foundation+model+recommendation&hl=en'

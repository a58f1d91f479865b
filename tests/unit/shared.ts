import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../../../shared')

/** Whether the optional folder with real pages and texts stands beside this project. */
export const shared = existsSync(folder)

/** A file of that folder, as text. */
export const readShared = (path: string): string => readFileSync(resolve(folder, path), 'utf8')

import type { PaperId } from '../model/paper'
import type { ResearcherId } from '../model/researcher'

let last = 0
let counter = 0

/**
 * A key of our own: the time in front, so that keys sort in the order of saving, then a counter, so that records made
 * in one go keep their order, then 40 random bits, so that two windows never make the same.
 */
function newId(kind: string): string {
  const now = Date.now()
  counter = now === last ? counter + 1 : 0
  last = now
  const tail = (random() % 2 ** 20) * 2 ** 20 + (random() % 2 ** 20)
  return kind + part(now, 9) + part(counter, 4) + part(tail, 8)
}

/** Asking for random numbers costs the same for one as for hundreds. */
const pool = new Uint32Array(512)
let left = 0
function random(): number {
  if (left === 0) left = crypto.getRandomValues(pool).length
  return pool[--left]!
}

function part(value: number, width: number): string {
  return value.toString(36).padStart(width, '0')
}

export const newPaperId = () => newId('p') as PaperId
export const newResearcherId = () => newId('r') as ResearcherId
export const newOverrideId = () => newId('o')
export const newRuleId = () => newId('u')
export const newChangeId = () => newId('c')
export const newBackupId = () => newId('b')
export const newJobId = () => newId('j')
export const newPackId = () => newId('k')

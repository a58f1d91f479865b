import { dayName, dayNumber, NO_DAY } from './shelf/days'
import { OF_PAPER } from './shelf/columns'
import type { PaperColumns } from './shelf/columns'

/** A range of numbers, ends included; an absent end is open. */
export interface Range {
  min?: number
  max?: number
}

/** What the papers shown must be. An empty range asks nothing; any other leaves out papers of which it is unknown. */
export interface PaperFilter {
  novelty: Range
  aiScore: Range
  /** Days counted from 1970. */
  days: Range
  /** Also count the figures of a profile that lists a paper, which are not the paper's own. */
  profiles: boolean
}

export type FilterKey = 'novelty' | 'aiScore' | 'days'
export const noFilter: PaperFilter = { novelty: {}, aiScore: {}, days: {}, profiles: false }

export const isOpen = ({ min, max }: Range): boolean => min === undefined && max === undefined

type Query = Readonly<Record<string, string | undefined>>

/** Reads a filter from an address: `novelty=40..60&ai=..50&date=2025-01-01..&profiles=1`. What is no range is none. */
export function readFilter(query: Query): PaperFilter {
  return {
    novelty: readRange(query['novelty'], score),
    aiScore: readRange(query['ai'], score),
    days: readRange(query['date'], day),
    profiles: query['profiles'] === '1',
  }
}

/** The same for an address; what asks nothing is empty, so that it is left out. */
export function filterQuery({ novelty, aiScore, days, profiles }: PaperFilter): Record<string, string> {
  return {
    novelty: rangeText(novelty, String),
    ai: rangeText(aiScore, String),
    date: rangeText(days, dayName),
    profiles: profiles ? '1' : '',
  }
}

function readRange(text: string | undefined, read: (part: string) => number | undefined): Range {
  const [from, to, ...rest] = text?.split('..') ?? []
  if (from === undefined || to === undefined || rest.length > 0) return {}
  const [min, max] = [read(from), read(to)]
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) }
}

function rangeText({ min, max }: Range, write: (value: number) => string): string {
  if (min === undefined && max === undefined) return ''
  return `${min === undefined ? '' : write(min)}..${max === undefined ? '' : write(max)}`
}

function score(text: string): number | undefined {
  const value = text === '' ? Number.NaN : Number(text)
  return value >= 0 && value <= 100 ? value : undefined
}

function day(text: string): number | undefined {
  const value = /^\d{4}-\d\d-\d\d$/.test(text) ? dayNumber(text) : Number.NaN
  return Number.isNaN(value) ? undefined : value
}

/** Whether a paper's numbers count: its own always, a profile's where that is wanted. */
export function counts({ evidence }: PaperColumns, at: number, profiles: boolean): boolean {
  return profiles ? evidence[at]! > 0 : evidence[at] === OF_PAPER
}

/**
 * The papers a filter keeps.
 * @param but leaves this range out: a chart shows what its own range chooses from
 * @returns 1 for each paper that stays, 0 for the others
 */
export function kept(columns: PaperColumns, filter: PaperFilter, but?: FilterKey | 'scores'): Uint8Array {
  const keep = new Uint8Array(columns.ids.length).fill(1)
  if (but !== 'novelty' && but !== 'scores') keepScores(columns, columns.novelty, filter.novelty, filter.profiles, keep)
  if (but !== 'aiScore' && but !== 'scores') keepScores(columns, columns.aiScore, filter.aiScore, filter.profiles, keep)
  if (but !== 'days') keepDays(columns, filter.days, keep)
  return keep
}

function keepScores(columns: PaperColumns, values: Float32Array, range: Range, profiles: boolean, keep: Uint8Array) {
  if (isOpen(range)) return
  const { min = 0, max = 100 } = range
  for (let at = 0; at < keep.length; at++) {
    const value = values[at]!
    // An unknown value compares with nothing.
    if (!(value >= min && value <= max && counts(columns, at, profiles))) keep[at] = 0
  }
}

function keepDays({ from, to }: PaperColumns, range: Range, keep: Uint8Array) {
  if (isOpen(range)) return
  const { min = -Infinity, max = Infinity } = range
  for (let at = 0; at < keep.length; at++) {
    if (from[at] === NO_DAY || from[at]! < min || to[at]! > max) keep[at] = 0
  }
}

import type { Paper } from '../../../../lib/model/paper'

/** Where a day would stand and none is known. */
export const NO_DAY = -0x80_00_00_00

/** First and last possible day of a paper, counted from 1 January 1970. */
export type Days = readonly [from: number, to: number]

/**
 * When a paper appeared, as nearly as is known: its date; else the month its arXiv id was given in
 * (https://info.arxiv.org/help/arxiv_identifier.html); else its year. Undefined when none is known.
 */
export function daysOf({ date, arxivId, year }: Pick<Paper, 'date' | 'arxivId' | 'year'>): Days | undefined {
  if (date !== undefined) {
    const day = dayNumber(date)
    return [day, day]
  }
  const month = arxivId && /^(?:[a-z-]+\/)?(\d{2})(\d{2})/.exec(arxivId)
  if (month) {
    // arXiv began in 1991.
    const century = Number(month[1]) > 90 ? 1900 : 2000
    return monthDays(century + Number(month[1]), Number(month[2]) - 1)
  }
  return year === undefined ? undefined : [utcDay(year, 0, 1), utcDay(year, 11, 31)]
}

/** @param month from 0; may lie outside a year */
export function monthDays(year: number, month: number): Days {
  return [utcDay(year, month, 1), utcDay(year, month + 1, 0)]
}

/** @param day `2026-05-28` */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY)
}

/** The day of a number as `2026-05-28`. */
export function dayName(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

export function utcDay(year: number, month: number, date: number): number {
  return Math.round(Date.UTC(year, month, date) / DAY)
}

const DAY = 86_400_000

import { browser } from 'wxt/browser'
import { i18n } from '#i18n'

/**
 * The language numbers and dates are written in: the browser's own, so that an English reader has their country's dates;
 * where Gloss does not speak that, the one Gloss speaks instead, so that no sentence is of two languages.
 */
export function locale(): string {
  const own = browser.i18n.getUILanguage()
  const spoken = i18n.t('common.language')
  return spoken === '' || own.split('-')[0] === spoken.split('-')[0] ? own : spoken
}

/** A count as a person reads it: `12,345`. */
export function countText(value: number): string {
  return format('count').format(value)
}

/** A count where there is little room: `12.3K`. */
export function shortCountText(value: number): string {
  return format('short').format(value)
}

/** A score as a person reads it: `45`, or `45.5` where the source gave a decimal. */
export function scoreText(value: number): string {
  return format('score').format(value)
}

/** A Novelty is always shown with its percent sign; the number itself is already of 100. */
export function noveltyText(value: number): string {
  return format('percent').format(value / 100)
}

/** How much of something is done, from 0 to 1, as a whole percentage. */
export function percentText(part: number): string {
  return format('whole').format(part)
}

/**
 * A calendar day in words: `28 May 2026`.
 * @param day `2026-05-28`; read as a day, not as midnight somewhere
 */
export function dayText(day: string): string {
  return format('day').format(new Date(`${day}T00:00:00Z`))
}

/** The month of a calendar day, as short as a language has it: `May`. */
export function monthText(day: string): string {
  return format('month').format(new Date(`${day}T00:00:00Z`))
}

/** The reader's own day on which a moment fell. */
export function dateText(moment: string): string {
  const date = new Date(moment)
  const day = date.toDateString()
  const known = datesMade.get(day)
  if (known !== undefined) return known
  const text = format('date').format(date)
  datesMade.set(day, text)
  return text
}
/** A date is slow to put into words even by a formatter that is there, and a table has a few days, again and again. */
const datesMade = new Map<string, string>()

/** A moment in the reader's own time, to the minute. */
export function momentText(moment: string): string {
  return format('moment').format(new Date(moment))
}

const makers = {
  count: (tag: string) => new Intl.NumberFormat(tag),
  short: (tag: string) => new Intl.NumberFormat(tag, { notation: 'compact', maximumFractionDigits: 1 }),
  score: (tag: string) => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }),
  percent: (tag: string) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 }),
  whole: (tag: string) => new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }),
  day: (tag: string) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' }),
  month: (tag: string) => new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' }),
  date: (tag: string) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium' }),
  moment: (tag: string) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }),
}

/** Formatters cost far more to make than to use, and a table uses thousands: each is made once, when it is first wanted. */
function format<Kind extends keyof typeof makers>(kind: Kind): ReturnType<(typeof makers)[Kind]> {
  const known = made.get(kind)
  if (known) return known as ReturnType<(typeof makers)[Kind]>
  const fresh = makers[kind](locale())
  made.set(kind, fresh)
  return fresh as ReturnType<(typeof makers)[Kind]>
}
const made = new Map<keyof typeof makers, Intl.NumberFormat | Intl.DateTimeFormat>()

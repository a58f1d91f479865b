import { browser } from 'wxt/browser'

/** The language of the browser's interface: numbers and dates follow it. */
function locale(): string {
  return browser.i18n.getUILanguage()
}

/** A count as a person reads it: `12,345`. */
export function countText(value: number): string {
  return formats().count.format(value)
}

/** A score as a person reads it: `45`, or `45.5` where the source gave a decimal. */
export function scoreText(value: number): string {
  return formats().score.format(value)
}

/** A Novelty is always shown with its percent sign; the number itself is already of 100. */
export function noveltyText(value: number): string {
  return formats().percent.format(value / 100)
}

/** How much of something is done, from 0 to 1, as a whole percentage. */
export function percentText(part: number): string {
  return formats().whole.format(part)
}

/**
 * A calendar day in words: `28 May 2026`.
 * @param day `2026-05-28`; read as a day, not as midnight somewhere
 */
export function dayText(day: string): string {
  return formats().day.format(new Date(`${day}T00:00:00Z`))
}

/** The reader's own day on which a moment fell. */
export function dateText(moment: string): string {
  return formats().date.format(new Date(moment))
}

/** A moment in the reader's own time, to the minute. */
export function momentText(moment: string): string {
  return formats().moment.format(new Date(moment))
}

/** Formatters cost far more to make than to use, and a table uses thousands. */
function formats() {
  cached ??= {
    count: new Intl.NumberFormat(locale()),
    score: new Intl.NumberFormat(locale(), { maximumFractionDigits: 1 }),
    percent: new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 1 }),
    whole: new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }),
    day: new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeZone: 'UTC' }),
    date: new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }),
    moment: new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }),
  }
  return cached
}
let cached:
  | (Record<'count' | 'score' | 'percent' | 'whole', Intl.NumberFormat> &
      Record<'day' | 'date' | 'moment', Intl.DateTimeFormat>)
  | undefined
